const ROLE =
  'reporter|writer|editor|journalist|author|professor|correspondent|contributor|columnist|freelancer?|fellow|director|founder|co-founder|lecturer|researcher|staff|producer|blogger|analyst|consultant|attorney|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|journalistin|rédact(?:eur|rice)|periodista|giornalista';
/** "Mara Ellison is a reporter …", "Mara Ellison covers …": one who wrote, presented to the reader. */
const PRESENTED = new RegExp(
  `^[^.!?]{3,60}?\\s(?:is|are|was|has been|ist|est|es|è) (?:an?|the|our|die|der|eine?|une?|una?|le|la|il) .{0,80}\\b(?:${ROLE})\\b|^[^.!?,]{3,50}\\s(?:covers|writes (?:about|on|for)|reports on|has (?:written|worked|covered)|(?:can|may) be reached)\\b`,
);

/** Whether the text, in lower case, tells what someone who writes does. */
export const presentsWriter = (lower: string): boolean => PRESENTED.test(lower);
