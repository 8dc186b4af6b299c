/** Some word follows that the figure counts, though no list names it. */
export const NOUN_AFTER =
  /^[\s-](?!(?:x|more|fewer|less|instead|rather|compared|and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per|late|early|earlier|later|last|next|ago|today|yesterday|of|was|were|is|are|had|has|have|after|before|since|until|below|above|under|over|points?|wide|long|deep|high|tall|across|thick|now|already|again|too|also|just|only|still|then|behind|ahead|clear|he|she|it|they|we|there|the|an?|his|her|its|their|this|these)\b)[a-z]/i;

/** What ends the words that may belong to a figure. */
const END =
  /[^\sA-Za-z’'-]|\s(?:and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per|after|before|of|were|was|is|are|had|has|have|the|an?|his|her|its|their|will|would|can|could)\b/;
/** German nouns, which this reader gets as they are, have a capital and other endings. */
const PLURAL =
  /(?<![sui’'])s$|^(?:people|.*men|folk|feet|fish|sheep|aircraft|dead|hurt|wounded|injured|species|series|children)$|^[A-Z][a-z]+(?:e|er|e[lr]?n)$/;

/** `12 bright mornings`, `a 12-strong team`, but not `15 brought nothing`: what is counted stands in the plural, or tied to the figure. */
export function countsSome(after: string): boolean {
  if (!NOUN_AFTER.test(after)) return false;
  if (after.startsWith('-')) return true;
  const end = after.slice(1).search(END);
  const phrase = end === -1 ? after : after.slice(0, end + 1);
  return (phrase.match(/[A-Za-z’'-]+/g) ?? []).some((word) => PLURAL.test(word));
}
