import { clock, either, LATIN, lexicon, MONTH, months, sumOf, valuesOf, type Words, word } from './words.ts';

const CARDINALS = new Map([
  ...valuesOf(
    'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt/vingts',
    1,
  ),
  ...valuesOf('trente quarante cinquante soixante septante huitante/octante nonante', 30, 10),
  ...valuesOf('cent/cents', 100),
  ...valuesOf('mille', 1000),
]);
const ORDINALS = new Map([
  ...valuesOf(
    'unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
    1,
  ),
  ...valuesOf('trentième quarantième cinquantième soixantième', 30, 10),
  ...valuesOf('centième', 100),
  ...valuesOf('millième', 1000),
]);
const FIRST = `(?:${either([...CARDINALS.keys()].filter((name) => !/^(?:une?|cents)$/.test(name)))})`;
const NEXT = `(?:[- ](?:${either([...CARDINALS.keys()].filter((name) => !/^une?$/.test(name)))})|-une?|[- ]et[- ](?:une?|onze))`;
const NUMBER = `${FIRST}${NEXT}*`;
const LAST = `(?:${NUMBER}(?:-|[- ]et[- ]))?(?:${either(ORDINALS.keys())})s?`;
const PART = new RegExp(either([...CARDINALS.keys(), ...ORDINALS.keys()]), 'g');
const figureOf = (name: string): number =>
  sumOf((name.toLowerCase().match(PART) ?? []).map((part) => CARDINALS.get(part) ?? ORDINALS.get(part) ?? 0));
/** An expression for words that are not joined to others by a hyphen. */
const unjoined = (form: string): RegExp => new RegExp(`(?<![-\\p{L}])(?:${form})(?![-\\p{L}])`, 'giu');

const ABOUT = new Map([
  ...valuesOf('dizaine douzaine quinzaine vingtaine', 10),
  ['huitaine', 8] as const,
  ['douzaine', 12] as const,
  ['quinzaine', 15] as const,
  ['vingtaine', 20] as const,
  ...valuesOf('trentaine quarantaine cinquantaine soixantaine', 30, 10),
  ['centaine', 100] as const,
  ['millier', 1000] as const,
]);
const COLLECTIVE = either(ABOUT.keys());
const PARTS = new Map([...valuesOf('tiers quart', 3), ...ORDINALS]);
const UNIT = 'ans?|années?|heures?|mois|semaines?|jours?|siècles?|millions?|milliards?|points?|kilomètres?';
const AGO: Record<string, string> = { j: 'days', s: 'weeks', m: 'months', a: 'years' };
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const AT = "(?:à|vers|dès|avant|jusqu[’']à|de|entre|et)";
const HALF_OF_DAY = "(?: (?:(du matin)|(de l[’']après-midi|du soir)))?";
const half = (figure: string, morning: string | undefined, evening: string | undefined): string =>
  Number(figure) > 12 ? '' : morning !== undefined ? ' a.m.' : evening !== undefined ? ' p.m.' : '';

export const french = (): Words => [
  [word("aujourd[’']hui"), 'today'],
  [/(?<!\p{L})MM?\.(?= \p{Lu})/gu, 'Mr'],
  [word('pour cent|points? de pourcentage'), 'percent'],
  [word('points? de base'), 'basis points'],
  [word('premi(?:er|ère) ministre'), 'PM'],
  // The years of secondary school are counted downwards.
  [
    word('(élèves?|classes?|collégiens?) de (sixième|cinquième|quatrième|troisième)'),
    (_, who = '', name = '') => `${who} of the ${7 - figureOf(name)}th year`,
  ],
  // Fractions and halves.
  [word('une? demi-douzaine|demi-douzaine'), 'half-dozen'],
  [word('(?:un )?demi-siècle'), '50 years'],
  [word('(?:un )?demi-millier'), 'about 500'],
  [word('(?:un )?demi-million'), '0.5 million'],
  [word('(?:un )?demi-milliard'), '0.5 billion'],
  [word('(?:une? )?demi-(point|heure|journée|litre|kilomètre|mètre|kilo)s?'), '0.5 $1'],
  [word("trois quarts d[’']heure"), '45 minutes'],
  [word("(?:un )?quart d[’']heure"), '15 minutes'],
  [
    word(
      `(une?|deux|trois|quatre|cinq|six|sept|huit|neuf|\\d+) (tiers|quart|(?:${either(ORDINALS.keys())})(?=s| (?:de|du|des)(?!\\p{L})))s?`,
    ),
    (found, upper = '', part = '') => {
      const lower = PARTS.get(part.toLowerCase()) ?? 1;
      return lower < 3 ? found : `${Number(upper) || figureOf(upper)}/${lower}`;
    },
  ],
  [word('le tiers'), '1/3'],
  // `Une quinzaine de jours` is two weeks.
  [word('une quinzaine de jours'), 'about half a month, a fortnight,'],
  [word('une huitaine de jours'), 'about 8 days, a week,'],
  [
    new RegExp(`(?<!\\p{L})une? (${COLLECTIVE}) de (?=millions|milliards|milliers)`, 'giu'),
    (_, name = '') => `about ${ABOUT.get(name.toLowerCase())} `,
  ],
  [
    word(`une? (${COLLECTIVE})(?: (?=d[’'e]))?`),
    (_, name = '') => (name === 'douzaine' ? 'a dozen ' : `about ${ABOUT.get(name.toLowerCase())} `),
  ],
  [unjoined(NUMBER), (found) => String(figureOf(found))],
  [word('(\\d+) douzaines'), '$1 dozen'],
  [word(`(\\d+) (${COLLECTIVE})s`), (_, times = '', name = '') => `about ${Number(times) * (ABOUT.get(name) ?? 1)}`],
  [word('(?:dizaines|vingtaines) de milliers'), 'tens of thousands'],
  [word('centaines de milliers'), 'hundreds of thousands'],
  [word('(?:dizaines|vingtaines) de millions'), 'tens of millions'],
  [word('centaines de millions'), 'hundreds of millions'],
  [unjoined(LAST), (found) => `${figureOf(found)}th`],
  // Dates.
  ...months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  [new RegExp(`(?<=\\d)er(?= (?:et \\d{1,2} )?${MONTH})`, 'g'), ''],
  [new RegExp(`(?<!\\p{L})premier (?=${MONTH})`, 'gu'), '1 '],
  [new RegExp(`(\\d{1,2}) (?:au|à|et) (\\d{1,2}) (?=${MONTH})`, 'g'), '$1-$2 '],
  [/(?<!\p{L})([IVXLC]+)(?:ers?|res?|es?|èmes?)(?=[ ,.-])/gu, '$1'],
  [/(?<=\d)(?:ers?|r?es?|[eè]mes?|ièmes?|nde?s?)(?![\p{L}\d])/gu, 'th'],
  [word('([1-4])th trimestre'), (_, figure = '') => `${QUARTERS[Number(figure) - 1]} quarter`],
  [word('(premier|dernier) trimestre'), (_, which = '') => `${which === 'premier' ? 'first' : 'fourth'} quarter`],
  [word('T([1-4])'), 'Q$1'],
  [word('(premier|2th|second) semestre'), 'half'],
  [word('(\\d{1,2})th siècles?'), '$1th century'],
  [word('années (\\d{2,4})'), '$1s'],
  [word('années folles'), '1920s'],
  // `Une personne sur cinq`.
  [
    /(?<![\p{L}\d.,])(?:(une?)((?: \p{L}+){0,2})|(\d{1,2})( \p{L}+)?) sur (\d{1,3})(?![\p{L}\d]|[.,]\d)/giu,
    (found, one, people = '', some = '', who = '', whole = '') =>
      one === undefined && Number(some) >= Number(whole)
        ? found
        : `${Number(some) || 1} in ${whole},${one === undefined ? who : people}`,
  ],
  // Halves behind what they are halves of.
  [
    new RegExp(`(?<=(?<!\\p{L})${AT} )(\\d{1,2}) heures? et (demie|quart)${HALF_OF_DAY}(?!\\p{L})`, 'giu'),
    (_, figure = '', part = '', morning, evening) =>
      clock(figure, part === 'quart' ? '15' : '30', half(figure, morning, evening)),
  ],
  [word(`(une?|\\d+) (${UNIT}) et demie?`), (_, upper = '', unit = '') => `${Number(upper) || 1}.5 ${unit}`],
  [word(`(${UNIT}) et demie?`), '1.5 $1'],
  [word('(\\d+|une) heures? et quart'), (_, figure = '') => `${Number(figure) || 1} hours and 15 minutes`],
  [/(?<!\d)(\d{1,2}) ?h ?(\d{2}) ?(?:min|mn|[’'m:]) ?(\d{2})(?: ?(?:s|sec|[’']{2}|[”"]))?(?![\p{L}\d])/gu, '$1:$2:$3'],
  // Times of day.
  [
    new RegExp(`(?<![\\d.,])(\\d{1,2}) ?h ?([0-5]\\d)(?!\\d)${HALF_OF_DAY}`, 'giu'),
    (_, figure = '', minute, morning, evening) => clock(figure, minute, half(figure, morning, evening)),
  ],
  [
    new RegExp(`(?<![\\d.,])(\\d{1,2}) (?:heures?|h)${HALF_OF_DAY.replace(/\?$/, '')}(?!\\p{L})`, 'giu'),
    (_, figure = '', morning, evening) => clock(figure, undefined, half(figure, morning, evening)),
  ],
  [
    new RegExp(
      `(?<=(?<!\\p{L})${AT} (?:environ )?)([01]?\\d|2[0-4]) ?(?:heures?|h)(?:(?= [àeo][tu]? \\d)|(?! (?:d[e’'u]|sur|par|plus)(?!\\p{L})))(?!\\p{L}| \\d)`,
      'giu',
    ),
    (_, figure = '') => clock(figure, undefined),
  ],
  [
    /(?<=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain|soir|matin) )(\d{1,2}) heures?(?! \d)(?!\p{L})/giu,
    (_, figure = '') => clock(figure, undefined),
  ],
  [/(?<=, \d{1,3}) ans(?=[,.)])/giu, ' years old'],
  [word("d['’]affilée|consécuti(?:fs?|ves?)"), 'running'],
  // Between two times.
  [/(?<=\d:\d{2} (?:et|à|a) )(\d{1,2}) heures(?!\p{L})/giu, (_, figure = '') => clock(figure, undefined)],
  [/(?<=\d) ?h(?!\p{L})/gu, ' hours'],
  [/(?<=(?<!\p{L})(?:de|d[’']|à|et) \d{1,3}) ans(?!\p{L})/gu, ' years old'],
  [word('midi et demie?'), '12:30'],
  [
    word('il y a (\\d+|une?) (jours?|semaines?|mois|ans?)'),
    (_, away = '', unit = '') => `${Number(away) || 1} ${AGO[unit.charAt(0)]} ago`,
  ],
  [/(?<=(?:euros?|dollars?|[€$]) )(?:l[ea] (?=litre|tonne|baril|kilo|mètre)|l[’'](?=once))/gi, 'per '],
  // Of a sentence of years: `dont deux ferme`.
  [/(?<=(?<!\p{L})dont \d{1,2}) (?=ferme|avec)/gu, ', '],
  [/(?<![\d.,])(\d{1,2}) ?(?:s|[’']{2}|”) ?(\d{2})(?![\d\p{L}])/gu, '$1.$2 seconds'],
  // First: a French billion is 10^12, and milliards become billions here.
  [/(?<=\d\s?)billions?(?!\p{L})/giu, 'trillion'],
  [/(?<=\d\s?)(?:milliards?|Mds?)(?!\p{L})/giu, 'billion'],
  [/(?<=\d\s?)(?:millions?|M)(?= ?[€$]|(?!\p{L}))/giu, 'million'],
  [word('milliards'), 'billions'],
  [word('(?:un|le) milliard'), '1 billion'],
  [word('(?:un|le) million'), '1 million'],
  [word('livres sterling'), 'GBP'],
  [word('francs suisses'), 'CHF'],
  [word("(?:km|kilomètres?)(?:[ -]heure|/heure|/h| par heure| à l[’']heure)"), 'km/h'],
  [word('mètres? par seconde'), 'm/s'],
  [word('kilomètres? carrés?'), 'square km'],
  [word('mètres? carrés?'), 'square meters'],
  [word('mètres? cubes?'), 'cubic meters'],
  [word('degrés? Celsius'), '°C'],
  [word('milles? (?:marins?|nautiques?)'), 'nautical miles'],
  [word('années?-lumière'), 'light years'],
  [/(?<!\p{L})(?:plus d[e’']|au moins|plus des)/giu, 'over '],
  [/(?<!\p{L})(?:moins d[e’']|au plus|au maximum)/giu, 'under '],
  [word("jusqu[’']à(?= \\d)|jusqu[’']"), 'up to'],
  [/(?<!\p{L})(?:près d[e’'](?= ?(?:\d|a |une? ))|presque)/giu, 'almost '],
  [word('quelque(?= \\d)|environ|à peu près|autour de(?= \\d)'), 'about'],
  [/(?<=\d%?) à (?=-?\d)/g, ' to '],
  [word('les deux'), 'both'],
  [/(?<!\p{L})l[’']/giu, 'the '],
  [/(?<!\p{L})d[’']/giu, 'of '],
  [/(?<!\p{L})(?:[cjmnst]|qu)[’']/giu, 'that '],
  lexicon({
    a: 'un une',
    the: 'le la les',
    of: 'de du des',
    and: 'et',
    or: 'ou',
    to: 'à',
    at: 'au aux',
    in: 'en dans',
    with: 'avec',
    for: 'pour',
    per: 'par',
    on: 'sur',
    after: 'après',
    before: 'avant',
    against: 'contre',
    as: 'comme',
    that: 'que',
    who: 'qui',
    was: 'était',
    were: 'étaient',
    is: 'est',
    are: 'sont',
    have: 'ont',
    his: 'son',
    since: 'depuis',
    floor: 'étage',
    both: 'deux',
    first: 'premier première premiers premières',
    half: 'moitié demi demie',
    halved: 'diminué-de-moitié',
    doubled: 'doubler doublé doublée doublés doublées double doublent doublait doublement doubla',
    tripled: 'tripler triplé triplée triplés triple triplent triplement',
    quadrupled: 'quadrupler quadruplé quadruplée quadruple',
    tenfold: 'décupler décuplé décuple',
    twofold: 'bis',
    dozens: 'dizaines',
    hundreds: 'centaines',
    thousands: 'milliers',
    cents: 'centime centimes',
    ounces: 'once onces',
    pounds: 'livre livres',
    francs: 'franc francs',
    yen: 'yens',
    yuan: 'yuans',
    rubles: 'rouble roubles',
    rupees: 'roupie roupies',
    kronor: 'couronne couronnes',
    km: 'kilomètre kilomètres',
    m: 'mètre mètres',
    cm: 'centimètre centimètres',
    mm: 'millimètre millimètres',
    ha: 'hectare hectares',
    kg: 'kilogramme kilogrammes kilo kilos',
    g: 'gramme grammes',
    mg: 'milligramme milligrammes',
    tons: 'tonne tonnes',
    liters: 'litre litres',
    degrees: 'degré degrés',
    feet: 'pieds',
    knots: 'nœud nœuds',
    barrels: 'baril barils',
    kWh: 'kilowattheure kilowattheures',
    MWh: 'mégawattheure mégawattheures',
    GWh: 'gigawattheure gigawattheures',
    kW: 'kilowatt kilowatts',
    MW: 'mégawatt mégawatts',
    GW: 'gigawatt gigawatts',
    second: 'seconde',
    seconds: 'secondes',
    minute: 'minute',
    minutes: 'minutes',
    hour: 'heure',
    hours: 'heures',
    day: 'jour journée',
    days: 'jours journées',
    week: 'semaine',
    weeks: 'semaines',
    month: 'mois',
    year: 'an année',
    years: 'ans années',
    times: 'fois',
    daily: 'quotidien quotidienne quotidiennement',
    weekly: 'hebdomadaire',
    monthly: 'mensuel mensuelle',
    annually: 'annuel annuelle annuellement',
    weekend: 'week-end',
    decade: 'décennie',
    decades: 'décennies',
    century: 'siècle',
    centuries: 'siècles',
    noon: 'midi',
    midnight: 'minuit',
    anniversary: 'anniversaire',
    thirties: 'trentenaire trentenaires',
    forties: 'quadragénaire quadragénaires',
    fifties: 'quinquagénaire quinquagénaires',
    sexagenarian: 'sexagénaire sexagénaires',
    septuagenarian: 'septuagénaire septuagénaires',
    octogenarian: 'octogénaire octogénaires',
    nonagenarian: 'nonagénaire nonagénaires',
    people: 'personne personnes habitants salariés passagers manifestants élèves étudiants soldats blessés',
    children: 'enfant enfants',
    men: 'homme hommes',
    women: 'femme femmes',
    dead: 'mort morts morte mortes',
    killed: 'tué tués tuées',
    countries: 'pays',
    companies: 'entreprise entreprises sociétés',
    cases: 'cas',
    votes: 'voix',
    seats: 'siège sièges',
    houses: 'maison maisons logements',
    households: 'foyer foyers',
    cars: 'voiture voitures véhicule véhicules',
    points: 'point points',
    goals: 'but buts',
    matches: 'match matchs',
  }),
  ...LATIN,
];
