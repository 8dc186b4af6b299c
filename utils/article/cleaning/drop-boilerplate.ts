import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import { draftLength } from '../body/draft-length.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import type { Stage } from './stage.ts';

/** Longer blocks carry the article's own words even where one of these phrases occurs. */
const LONGEST = 260;
/** What an element's name says holds for longer blocks too: biographies and teasers. */
const LONGEST_NAMED = 900;

/** Names of boxes that lead on: what they hold is linked, or as short as a teaser. Prose in one is the article's, whatever a template called it. */
const LEADS_ON = /related|recommended|paywall/;
const LINKED_BARELY = 0.05;
const LONGEST_TEASER = 150;

/** Blocks whose element's name says they are not the article. Names of whole templates (`post-share-enabled`) are too loose for long blocks. */
const PARTS =
  /(?:^|[_-])(?:a?newsletter|subscribe|subscription|sign-?up|paywall|promo|advert(?:isement)?|ad-slot|ads|sponsor(?:ed)?|social|share|sharing|related|recommended|recirc|most-read|trending|outbrain|taboola|cookie|consent|disclaimer|authors?|author-?box|saboxplugin\S*|about-author|byline|bio|teasers?|excerpt|popover|tooltip|modal|bookmark|recirculation|entry-info|breadcrumbs?|tags|comments?|print-(?:only|block)|(?:image)?(?<!table[_-]{0,2})caption|wp-caption-text|(?:image)?credit|copyright|donat(?:e|es|ion)|read-?more|cta|pagination|screen-reader-text|sr-only|visually-?hidden|(?:av|video|audio|media|vid)-player|photogallery|display-card|card__?body|card[-_]*(?:meta|labels?)|published-dates|after-(?:content|entry|post)|popup|listen-module|accesshide|boilerplate|gfield|reporterrbox|capping|intro-body|oembed-placeholder|infobox-items|closed-captions-box|site-video|affiliate|video-(?:controls|embed|info|inline|playlist|placeholder|time|title)|jw(?:player)?|vjs|vod[-_]player|carousel-(?:slide|overlay)|absatzbild|recommendations|opt-in)(?=$|[_-])/;

/** The names that say so, each as a whole: `paywall-box` is another part than the `paywall` around the article. */
const partsOf = (names: string): string[] => names.split(' ').filter((name) => PARTS.test(name));

/** Whole lines that say nothing of the article, by what they ask or announce; asked of the text in lower case (see `lowerInPlace`). */
const LINES: readonly [reason: string, line: RegExp][] = [
  [
    'advertisement',
    /^(?:-\s*)?(?:(?:this )?advertisements?(?: \d| has not loaded.*)?|ads?|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|reklame|annonse?|annonce|advertentie|advertorial|iklan|adv|la suite après cette publicité|reklam|reclame|quảng cáo|विज्ञापन|פרסומת|広告|广告|廣告|(?:廣告 ?)?請繼續往下閱讀|광고|إعلان|реклама|\[pr\]|(?:advertisement - )?(?:story|article|page) continues below.*|continue reading below.*|skip advertisement)(?:\s*-)?[.:]*$/,
  ],
  [
    'asks to sign up',
    /(?<!\p{L})(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today|for)|get (?:our|the|your) .{0,40}newsletter|newsletters?\b.{0,60}\b(?:inbox|sign up|subscribe)|delivered (?:straight )?to your inbox|(?:already|not) a subscriber|log ?in to (?:read|continue)|to (?:continue|keep) reading|(?:sign in or )?create (?:an?|your) (?:free )?account|start your free trial|you have \d+ free articles?|already have an account|become an? (?:paid )?(?:subscriber|member|patron)\b|join our (?:mailing|email) list|download (?:the|our) .{0,30}\bapp\b|enable (?:push )?notifications|abonnieren sie|jetzt abonnieren|newsletter anmelden|abonnez-vous|s[’']abonner|inscrivez-vous|suscríbete|suscribirse|regístrate|iscriviti|abbonati|assine|abone ol|meld je aan|inscreva-se|il vous reste .{1,8}% de cet article|(?:vous possédez|vous avez) déjà un compte|pour ajouter l[’']article|mit der anmeldung|jederzeit (?:wieder )?abmelden|join our .{0,40}\b(?:whatsapp|telegram)|while you['’]re here:|підпи(?:шіться|суйтесь)|подпи(?:шитесь|сывайтесь)|הירשמו|הרשמו)(?!\p{L})/u,
  ],
  [
    'asks to follow or share',
    /^(?:(?:please )?(?:follow|like|join|find) (?:us|me|@|.{0,40}\bon (?:twitter|x|facebook|instagram|telegram|whatsapp|google news|linkedin|youtube|threads|bluesky)\b)|share (?:this|on|via|the article)\b.*|share$|tweet$|teilen$|partager$|compartir$|condividi$|click here to\b.*|tap here\b.*|copy link|link copied.*|print(?: this)?|email(?: this)?|save(?: article)?|listen(?: to this article)?|artikel anhören|(?:show|hide|toggle)(?: caption| more| less)?|leave a comment|(?:view|show|read|post a|add a) comments?|(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|댓글)(?: \(?\d+\)?)?|follow topics and authors\b.*)[.:!]?$/,
  ],
  [
    'asks before it shows what is embedded',
    /^(?:ein klick für den datenschutz|waiting for your permission|(?:um|zum) (?:diesen|eingebettete|externe|den) .{0,60}(?:anzuzeigen|anzeigen|laden)|(?:we|to) (?:need your consent|display this content)|mit ihrer zustimmung wird hier|ich bin damit einverstanden, dass mir|ce contenu (?:est bloqué|provient|n’a pas pu)|(?:empfohlener |externer |redaktioneller )+inhalt|an dieser stelle .{0,20}\bextern\S+ inhalt)\b/,
  ],
  [
    'points to another page',
    /^(?:read (?:more|also|next|the full)|also read|see also|more (?:on|from|about)|related(?: (?:articles?|stories|posts?|topics?|content|coverage|news))?|recommended|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: more| now| live)?|don['’]t miss|must (?:read|watch)|up next|explore more|go deeper|editor['’]s picks?|lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie auch interessieren|auch interessant|lire aussi|à lire aussi|voir aussi|sur le même (?:thème|sujet)|lee también|más información|te puede interesar|leggi anche|lees ook|läs också|czytaj (?:też|także|więcej)|читайте также|延伸阅读|相关(?:阅读|新闻|报道)|相關(?:新聞|報導)|延伸閱讀|【?関連記事|あわせて読みたい|おすすめ情報|관련\s?기사|اقرأ أيضا|إقرأ أيضا|читайте ще|читайте також|baca juga|simak juga|lihat juga|ilgili haber|devamını oku|haberin devamı|leia (?:também|mais)|saiba mais|xem thêm|đọc thêm|(?:ये|यह) भी पढ़ें|קרא(?:ו)? (?:גם|עוד)|לקריאה נוספת)(?![a-z\u00c0-\u1fff\u3041-\ud7ff])/,
  ],
  [
    'what the page does',
    /^(?:(?:home|startseite|inicio|accueil) ?[»›>/|]|(?:ai-assisted|ai-generated) summary\b.*|you can now listen to\b.*|your browser does not support|scroll to continue|加入.{0,20}(?:好友|app)|(?:关注公众号|關注公眾號)|(?:تخطى|نهاية) .{0,30}$|هل تسمح بعرض المحتوى|member-only story$|this topic was automatically closed|\[gambas:|when we learn of a mistake|(?:table of contents?|contents(?: hide)?|(?:edited |written |reviewed |posted )?(?:by|on)|in this (?:guide|article|post|story)|on this page|(?:sie nutzen|you(?:['’]re| are) using|vous utilisez|it looks like) .{0,30}ad-?block.*|inhalt(?:sverzeichnis)?|sommaire|目次):?$|loading\b.{0,20}(?:\.\.\.|…)$|lorem ipsum|loading ?something is)/,
  ],
  [
    'rights or contact line',
    /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|riproduzione riservata|this material may not be|have (?:a )?(?:tip|news tip|story)\b.*|contact (?:us|the (?:author|reporter|writer))\b.*|send (?:us )?(?:tips|feedback)\b.*|do you have .{0,60}\?.*(?:email|contact)|.*[?？].*\S@\S+\.\w|(?:have|are) you .{0,80}\? (?:please )?(?:e-?mail|contact us|get in touch)|무단\s?전재|you are visitor\b.*|저작권자|※ 歡迎下載|转载请|未经授权)/,
  ],
];

/** Sign-in, subscription, advertising, sharing and "read also" lines in the middle of the text. */
export const dropBoilerplate: Stage = (blocks, _, note) => {
  const wrappers = wrappersOf(blocks);
  const opening = openingOf(blocks);
  const others = otherPosts(blocks);
  // More of them are the entries of a live blog.
  const films = blocks.filter(({ block, text }) => block.kind === 'paragraph' && LASTS_ALONE.test(text));
  const reasonOf = (draft: DraftBlock, index: number): string | null => {
    if (others.has(draft)) return 'of another post';
    if (films.length <= MOST_FILMS && films.includes(draft) && draft.text.length <= LONGEST_TEASER)
      return 'how long a film lasts';
    return reasonToDrop(draft, wrappers, index < opening);
  };
  const reasons = blocks.map(reasonOf);
  blocks.forEach(({ block, names }, index) => {
    if (block.kind !== 'heading' || reasons[index] !== null) return;
    // A heading of a box, by its name, goes with what stands in it; one alone may be a section's of a template with such names.
    const ofBox = partsOf(names).length > 0 && (reasons[index + 1] ?? null) !== null;
    if (ofBox || headsOnlyDropped(blocks, reasons, index)) reasons[index] = 'headed only what was dropped';
  });
  return blocks.filter((draft, index) => {
    const reason = reasons[index] ?? null;
    if (reason !== null) note(reason, draft);
    return reason === null;
  });
};

/** WordPress numbers each post in a class of its element. */
const POST = /(?:^|\s)post-(\d+)(?=\s|$)/;
/** Its name for one of a list of posts, none of which was opened, and what is an entry of a live blog. */
const LISTED_POST = /(?:^|\s)wp-block-post(?=\s|$)|(?:^|[\s_-])live(?=$|[\s_-])/;

/** The blocks of other posts than the first one with a number, each with less than a quarter of the text. */
function otherPosts(blocks: DraftBlock[]): Set<DraftBlock> {
  const posts = new Map<string, DraftBlock[]>();
  for (const draft of blocks) {
    const post = LISTED_POST.test(draft.names) ? undefined : POST.exec(draft.names)?.[1];
    if (post !== undefined) posts.set(post, [...(posts.get(post) ?? []), draft]);
  }
  const [, ...others] = posts.values();
  const most = draftLength(blocks) * WRAPPER_SHARE;
  return new Set(others.filter((post) => draftLength(post) < most).flat());
}

/** From the heading to the next one, or to the end, something was dropped and nothing kept. */
function headsOnlyDropped(blocks: DraftBlock[], reasons: (string | null)[], heading: number): boolean {
  let at = heading + 1;
  while (at < blocks.length && blocks[at]?.block.kind !== 'heading' && reasons[at] !== null) at += 1;
  return at > heading + 1 && at < blocks.length && blocks[at]?.block.kind === 'heading';
}

/** A part with this share of the text is no part: `paywall` often names what lies behind it, the article. */
const WRAPPER_SHARE = 0.25;
/** Below a picture after every other paragraph stands as much; more of it is a gallery's text. */
const CAPTIONS_SHARE = 0.5;

function wrappersOf(blocks: DraftBlock[]): Set<string> {
  const lengths = new Map<string, number>();
  const starts = new Map<string, number>();
  let total = 0;
  for (const { text, names } of blocks) {
    for (const part of new Set(partsOf(names))) {
      lengths.set(part, (lengths.get(part) ?? 0) + text.length);
      if (!starts.has(part)) starts.set(part, total);
    }
    total += text.length;
  }
  const wraps = ([part, length]: [string, number]): boolean =>
    length > total * (part.includes('caption') ? CAPTIONS_SHARE : WRAPPER_SHARE) &&
    !(BEHIND.test(part) && (starts.get(part) ?? 0) > total * OPENING);
  return new Set([...lengths].filter(wraps).map(([part]) => part));
}

/** What may hold much of the text behind a short article, but never wraps one it begins after. */
const BEHIND = /teasers?|related|recommended|recirc|comments?|display-card|outbrain|taboola/;

/** Share of the text within which `teaser` names the article's own lead. */
const OPENING = 0.3;
const LEADS = /(?:^|[_-])(?:teasers?|excerpt)(?=$|[_-])/;

/** How many blocks make up the opening. */
function openingOf(blocks: DraftBlock[]): number {
  const total = draftLength(blocks);
  let before = 0;
  const end = blocks.findIndex(({ text }) => {
    before += text.length;
    return before > total * OPENING;
  });
  return end < 0 ? blocks.length : end;
}

/** Classes by which style sheets hide; `hidden md:block` shows again on wider screens. */
const HIDDEN = /(?:^|\s)(?:hidden|is-hidden|u-hidden|d-none)(?=\s)/;
const SHOWN = /(?:^|\s)(?:d-)?(?:sm|md|lg|xl|2xl)[:-](?:block|flex|grid|inline|contents)/;
/** Dashes, arrows and stars before a pointer. */
const SIGNS = /^[–—\-►▶▸●◎★☆※◆■→>(（\s]+/;
/** How long a film lasts, behind its title. */
const LASTS = /\d:\d{2}$/;
/** Alone on its line, or right behind the title, as no sentence has it. */
const LASTS_ALONE = /(?:^|\p{Ll})\d{1,2}:\d{2}(?: [Mm]in\.?)?$/u;
const MOST_FILMS = 2;
/** `e-mail 412 shares`. */
const COUNTS = /^(?:(?:e-?mail|print|save|[\d.,]+k?|shares?|comments?|likes?|views?)(?:\s+|$))+$/;
/** Said over the text, by law, in a sentence or three. */
const LONGEST_DISCLOSURE = 500;
const DISCLOSURE =
  /\b(?:earn|receive|get) (?:an? |some )?(?:small |affiliate |referral )*(?:commissions?|compensation|revenue|share)\b|\b(?:contains?|through|are|via) (?:any )?affiliate (?:links?|commission|ones)\b|\bindependently (?:selected|chosen)\b|\baffiliate-links\b/;
const LABELLED_LINK = 0.6;
/** "More from Ellison’s speech:": what follows is the article's. */
const LEADS_IN = /^more .{20,}:$/;
/** Small print of a form to sign up with, and of a frame that waits for the reader's leave: the latter opens with its maker's name. */
const CONSENT =
  /^by (?:signing up|subscribing|clicking|submitting|providing|entering)\b.{0,80}\byou (?:agree|consent|accept|acknowledge)|\bthis content is (?:hosted|provided) by\b/;
/** "Related: …", "[MORE: …]", "More from the Courier …": a label and a link, or several. */
const LABELLED =
  /^[[(>*\s]*(?:exclusive)?(?:(?:related|see|see also|more|read|read more|plus|watch|opinion|required reading):|more from\b)/;

/** Characters: up to here a line about signing up says nothing else. Measured: above, every third was the article's. */
const SHORT_REQUEST = 120;
/** What stands before a request: the end of a sentence, or nothing. */
const ASKS = /(?:^|[.!?:—–…*"“”)|]|please|\band)\s*$/;

function reasonToDrop(
  { block, text, names, linked }: DraftBlock,
  wrappers: Set<string>,
  opening: boolean,
): string | null {
  if (block.kind === 'figure' || block.kind === 'table' || block.kind === 'code') return null;
  if (text.length > LONGEST_NAMED) return null;
  const part = partsOf(names).find((name) => !wrappers.has(name));
  const ownLead = part !== undefined && opening && LEADS.test(part) && !PARTS.test(part.replace(LEADS, ''));
  const prose =
    part !== undefined &&
    block.kind === 'paragraph' &&
    LEADS_ON.test(part) &&
    linked < LINKED_BARELY &&
    text.length > LONGEST_TEASER;
  if (part !== undefined && !ownLead && !prose && block.kind !== 'heading') return `inside ${part}`;
  if (HIDDEN.test(names) && !SHOWN.test(names)) return 'hidden by its class';
  if (block.kind === 'list') {
    if (COUNTS.test(text.toLowerCase())) return 'counts who shared it';
    return /video|playlist/.test(names) && block.items.every(({ content }) => LASTS.test(inlineText(content)))
      ? 'films'
      : null;
  }
  const lower = lowerInPlace(text);
  if (lower.includes('<iframe ') || (block.kind === 'quote' && lower.includes('<a href="http')))
    return 'markup of what a script would show';
  if (opening && text.length <= LONGEST_DISCLOSURE && DISCLOSURE.test(lower)) return 'earns by its links';
  if (CONSENT.test(lower)) return 'terms of a form or a frame';
  if (linked >= LABELLED_LINK && LABELLED.test(lower)) return 'points to another page';
  if (text.length > LONGEST) return null;
  // `►►► Read alsoThe ferry`: side by side on the page.
  const words = lowerInPlace(text.replace(SIGNS, '').replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 '));
  for (const [reason, line] of LINES) {
    const found = line.exec(lower) ?? (words === lower ? null : line.exec(words));
    if (found === null) continue;
    // "People who sign up for …" is the article's own sentence; "Sign up for …" asks.
    if (reason === 'asks to sign up' && text.length > SHORT_REQUEST && !ASKS.test(found.input.slice(0, found.index)))
      continue;
    // "Read more" opens sentences too; then it is not all linked, or it is a heading of the tail (its own stage).
    if (
      reason === 'points to another page' &&
      (block.kind === 'heading' || (linked < 0.4 && (text.length > 60 || LEADS_IN.test(lower))))
    )
      continue;
    return reason;
  }
  return null;
}
