import { clock, either, LATIN, lexicon, MONTH, months, sumOf, valuesOf, type Words, word } from './words.ts';

const CARDINALS = new Map([
  ...valuesOf(
    'uno/una/un/ún dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    1,
  ),
  ...valuesOf(
    'veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    21,
  ),
  ...valuesOf('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento', 30, 10),
  ...valuesOf(
    'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas mil',
    200,
    100,
  ),
]);
const ORDINALS = new Map(
  valuesOf(
    'primer_ segund_ tercer_ cuart_ quint_ sext_ séptim_ octav_ noven_ décim_ undécim_ duodécim_ decimotercer_ decimocuart_ decimoquint_ decimosext_ decimoséptim_ decimoctav_ decimonoven_ vigésim_',
    1,
  ),
);
const ORDINAL = `(?:${either([...ORDINALS.keys()].map((name) => name.slice(0, -1)))})`;
const ordinal = (stem: string): number => ORDINALS.get(`${stem.toLowerCase()}_`) ?? 0;
const FIRST = `(?:${either([...CARDINALS.keys()].filter((name) => !/^(?:un[oa]?|ún)$/.test(name)))})`;
const NEXT = `(?: (?:${either([...CARDINALS.keys()].filter((name) => !/^(?:un[oa]?|ún)$/.test(name)))})| y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))`;
/** `Treinta y dos` is one number, `dos y tres` are two. */
const NUMBER = `(?:(?:${FIRST} )*(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)${NEXT}|${FIRST})(?: ${FIRST})*`;
const PART = new RegExp(either(CARDINALS.keys()), 'g');
const figureOf = (name: string): number =>
  sumOf((name.toLowerCase().match(PART) ?? []).map((part) => CARDINALS.get(part) ?? 0));

const FRACTIONS = new Map([...valuesOf('tercio cuarto quinto sexto séptimo octavo noveno décimo', 3)]);
const FEMININE = new Map([...valuesOf('tercera cuarta quinta sexta séptima octava novena décima', 3)]);
const UNIT = 'años?|horas?|mes(?:es)?|semanas?|días?|siglos?|millón|millones|puntos?|kilómetros?';
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const HALF_OF_DAY = '(?: de la (?:(mañana|madrugada)|(tarde|noche)))?';
const half = (figure: string, morning: string | undefined, evening: string | undefined): string =>
  Number(figure) > 12 ? '' : morning !== undefined ? ' a.m.' : evening !== undefined ? ' p.m.' : '';
const partOf = (part: string | undefined): string => (part === undefined ? '00' : /media/.test(part) ? '30' : '15');

export const spanish = (): Words => [
  [word('por ciento|puntos? porcentual(?:es)?'), 'percent'],
  [word('puntos básicos'), 'basis points'],
  [word('primer(?:a)? ministr[oa]'), 'PM'],
  [word('ambos|ambas|los dos|las dos'), 'both'],
  [word('décadas'), 'decades'],
  [word('(una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve) décimas?'), (_, name = '') => `0.${figureOf(name)} percent`],
  [word('medio centenar'), 'about 50'],
  [word('media docena'), 'half-dozen'],
  [word('medio millar'), 'about 500'],
  [word('medio siglo'), '50 years'],
  [word('medio millón'), '0.5 million'],
  [word('medi[oa] (punto|hora|año|día|kilómetro|litro)'), '0.5 $1'],
  [word('tres cuartos de hora'), '45 minutes'],
  [word('(?:un )?cuarto de hora'), '15 minutes'],
  [
    word(
      '(un|dos|tres|cuatro|cinco|\\d+) (tercio|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo)s?(?= de(?:l)?(?!\\p{L})|[ .,;]*$)',
    ),
    (_, upper = '', part = '') => `${Number(upper) || figureOf(upper)}/${FRACTIONS.get(part.toLowerCase())}`,
  ],
  [
    word('(un|dos|tres|cuatro|cinco|\\d+) (tercio|cuarto|quinto)s'),
    (_, upper = '', part = '') => `${Number(upper) || figureOf(upper)}/${FRACTIONS.get(part.toLowerCase())}`,
  ],
  [
    word(
      '(una|la|dos|tres|cuatro|las dos|las tres) (tercera|cuarta|quinta|sexta|séptima|octava|novena|décima)s? partes?',
    ),
    (_, upper = '', part = '') => `${figureOf(upper) || 1}/${FEMININE.get(part.toLowerCase())}`,
  ],
  [word('un centenar(?: (?=de))?'), 'about 100 '],
  [word('un millar(?: (?=de))?'), 'about 1000 '],
  [word('una decena(?: (?=de))?'), 'about 10 '],
  [word('una veintena(?: (?=de))?'), 'about 20 '],
  [word('una treintena(?: (?=de))?'), 'about 30 '],
  [word('una quincena(?: (?=de))?'), 'about 15 '],
  [word('(?:decenas|docenas) de miles'), 'tens of thousands'],
  [word('(?:cientos|centenares|centenas) de miles'), 'hundreds of thousands'],
  [word('(?:decenas|docenas) de millones'), 'tens of millions'],
  [word('(?:cientos|centenares) de millones'), 'hundreds of millions'],
  [word('miles de millones'), 'billions'],
  [word(NUMBER), (found) => (found.toLowerCase() === 'mil' ? found : String(figureOf(found)))],
  [word('(\\d+) docenas'), '$1 dozen'],
  [word('un[oa] de (?:cada )?(\\d+)'), '1 in $1'],
  [word('(\\d+) de cada (\\d+)'), '$1 in $2'],
  [word('(?:un[oa]|1)((?: \\p{L}+){1,2}) de cada (\\d+)'), '1 in $2$1'],
  [word('(un[oa]) y medi[oa]'), '1.5'],
  // Dates.
  ...months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  [word('setiembre', 'gu'), 'Sep'],
  [new RegExp(`(?<!\\p{L})(?:primero|1[.º°]{1,2}) (?=de ${MONTH})`, 'gu'), '1 '],
  [new RegExp(`(\\d{1,2}) (y|al?|e|-) (\\d{1,2}) de (?=${MONTH})`, 'g'), '$1-$3 '],
  [new RegExp(`(?<=\\d) de (?=${MONTH})`, 'g'), ' '],
  [new RegExp(`(?<=${MONTH}) del? (?=\\d{4})`, 'g'), ' '],
  [word(`(${ORDINAL})[oa]?(?= trimestre)`), (_, stem = '') => QUARTERS[ordinal(stem) - 1] ?? stem],
  [word('último trimestre'), 'fourth quarter'],
  [word('(?:primer|segundo) semestre'), 'half'],
  [word('(?:vigésim[oa] )(primer|segund|tercer|cuart|quint)[oa]?'), (_, stem = '') => `${20 + ordinal(stem)}th`],
  [
    word(`(?!(?:segundo|cuarto)s(?!\\p{L}))(${ORDINAL})(?:[oa]s?|(?<=primer|tercer))`),
    (_, stem = '') => `${ordinal(stem)}th`,
  ],
  [/(?<=\d)(?:\.?[ºª°](?! ?[CF])|er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)(?!\p{L})/gu, 'th'],
  [word('siglo ([IVXLC]+|\\d{1,2})', 'gu'), '$1 century'],
  [word('(?:años|década de(?:l| los)?(?: años)?) (\\d{2,4})'), '$1s'],
  // Halves behind what they are halves of.
  [
    new RegExp(
      `(?<=(?<!\\p{L})(?:las?) )(1|una|\\d{1,2}) (y (?:media|cuarto)|menos cuarto)${HALF_OF_DAY}(?!\\p{L})`,
      'giu',
    ),
    (_, figure = '', part = '', morning, evening) => {
      const hour = Number(figure) || 1;
      return /menos/.test(part)
        ? clock(hour - 1 || 12, '45', half(figure, morning, evening))
        : clock(hour, partOf(part), half(figure, morning, evening));
    },
  ],
  [word(`(un[oa]?|\\d+) (${UNIT}) y medi[oa]`), (_, upper = '', unit = '') => `${Number(upper) || 1}.5 ${unit}`],
  [word(`(${UNIT}) y medi[oa]`), '1.5 $1'],
  // Times of day.
  [/(?<=\d ?)([ap])\. ?m\./g, '$1.m.'],
  [
    /(?<=(?<!\p{L})(?:de|entre) )(\d{1,2})(?:[.:](\d{2}))? (?:a|y) (\d{1,2})(?:[.:](\d{2}))? ?(?:horas|hs?)(?!\p{L})/giu,
    (_, first = '', minute, last = '', later) => `${clock(first, minute)} to ${clock(last, later)}`,
  ],
  [
    new RegExp(
      `(?<=(?<!\\p{L})las? )(\\d{1,2}|una)(?:[.:h](\\d{2}))?${HALF_OF_DAY.replace(/\?$/, '')}(?!\\p{L})`,
      'giu',
    ),
    (_, figure = '', minute, morning, evening) => clock(Number(figure) || 1, minute, half(figure, morning, evening)),
  ],
  [
    /(?<=(?<!\p{L})las? )(\d{1,2})(?:[.:h](\d{2})(?: ?(?:horas|h)(?!\p{L}))?|(?: ?(?:horas|h)(?!\p{L}))|(?=[,.;]|$| (?:y|a|hasta|del?) (?:las?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|hoy|\d)))/giu,
    (_, figure = '', minute) => clock(figure, minute),
  ],
  [/(?<![\d.,])([01]?\d|2[0-4])[.:](\d{2}) ?(?:horas|h)(?!\p{L})/gu, (_, figure = '', minute) => clock(figure, minute)],
  [/(?<=(?<!\p{L})(?:de|a|y) \d{1,3}) años(?!\p{L})/gu, ' years old'],
  // Scales.
  [/(?<=\d\s?)mil millones/gi, 'billion'],
  [word('mil millones'), '1 billion'],
  [/(?<=\d\s?)(?:millones|millón)/gi, 'million'],
  [/(?<=\d\s?)billón(?:es)?|(?<=\d\s?)billones/gi, 'trillion'],
  [word('un billón'), '1 trillion'],
  [word('un millón'), '1 million'],
  [/(?<=\d\s?)mil(?!\p{L})/giu, 'thousand'],
  [word('mil'), '1000'],
  [word('libras esterlinas'), 'GBP'],
  [word('francos suizos'), 'CHF'],
  [word('kilómetros? por hora'), 'km/h'],
  [word('metros? por segundo'), 'm/s'],
  [word('kilómetros? cuadrados?'), 'square km'],
  [word('metros? cuadrados?'), 'square meters'],
  [word('metros? cúbicos?'), 'cubic meters'],
  [word('grados? (?:Celsius|centígrados?)'), '°C'],
  [word('millas? náuticas?'), 'nautical miles'],
  [word('años luz'), 'light years'],
  [/(?<=\d )segundos?(?!\p{L})/giu, 'seconds'],
  [word('más de|al menos|por lo menos|como mínimo'), 'over'],
  [word('menos de|como máximo'), 'under'],
  [word('hasta(?= \\d)'), 'up to'],
  [word('cerca de(?= \\d)|casi'), 'almost'],
  [word('unos(?= \\d)|unas(?= \\d)|alrededor de|aproximadamente|en torno a'), 'about'],
  [/(?<=\d%?) a (?=-?\d)/g, ' to '],
  [word('la mitad'), 'half'],
  lexicon({
    a: 'un una',
    '1': 'uno',
    the: 'el la los las',
    of: 'de del',
    and: 'y e',
    or: 'o u',
    to: 'a al',
    in: 'en',
    are: 'son',
    since: 'desde',
    half: 'mitad medio media',
    doubled:
      'doble duplicar duplicó duplicado duplicada duplicados duplicadas duplica duplican duplicaron duplicarse duplicará',
    tripled: 'triple triplicar triplicó triplicado triplicada triplica triplicaron',
    quadrupled: 'cuádruple cuadruplicar cuadruplicó cuadruplicado',
    dozen: 'docena',
    dozens: 'decenas docenas',
    hundreds: 'cientos centenares centenas',
    thousands: 'miles millares',
    millions: 'millones',
    dollar: 'dólar',
    dollars: 'dólares',
    cents: 'céntimo céntimos centavo centavos',
    pounds: 'libra libras',
    francs: 'franco francos',
    yen: 'yenes',
    yuan: 'yuanes',
    rubles: 'rublo rublos',
    rupees: 'rupia rupias',
    pesos: 'peso',
    reais: 'reales',
    km: 'kilómetro kilómetros',
    m: 'metro metros',
    cm: 'centímetro centímetros',
    mm: 'milímetro milímetros',
    ha: 'hectárea hectáreas',
    kg: 'kilogramo kilogramos kilo kilos',
    g: 'gramo gramos',
    mg: 'miligramo miligramos',
    tons: 'tonelada toneladas',
    liters: 'litro litros',
    degrees: 'grado grados',
    miles: 'milla millas',
    feet: 'pies',
    inches: 'pulgadas',
    knots: 'nudos',
    barrels: 'barril barriles',
    kWh: 'kilovatios-hora',
    kW: 'kilovatio kilovatios',
    MW: 'megavatio megavatios megawatts',
    GW: 'gigavatio gigavatios gigawatts',
    minute: 'minuto',
    minutes: 'minutos',
    hour: 'hora',
    hours: 'horas',
    day: 'día',
    days: 'días',
    week: 'semana',
    weeks: 'semanas',
    month: 'mes',
    months: 'meses',
    quarter: 'trimestre',
    year: 'año',
    years: 'años',
    times: 'veces',
    time: 'vez',
    daily: 'diario diaria diariamente',
    weekly: 'semanal',
    monthly: 'mensual mensuales',
    annually: 'anual anuales anualmente',
    decade: 'década decenio',
    century: 'siglo',
    centuries: 'siglos',
    noon: 'mediodía',
    midnight: 'medianoche',
    anniversary: 'aniversario',
    sexagenarian: 'sexagenario sexagenaria',
    septuagenarian: 'septuagenario septuagenaria',
    octogenarian: 'octogenario octogenaria',
    people: 'persona personas habitantes pasajeros empleados trabajadores alumnos estudiantes soldados',
    children: 'niño niños niña niñas hijos menores',
    men: 'hombre hombres',
    women: 'mujer mujeres',
    dead: 'muerto muertos fallecidos',
    injured: 'herido heridos heridas',
    countries: 'país países',
    companies: 'empresa empresas',
    cases: 'caso casos',
    votes: 'voto votos',
    seats: 'escaño escaños',
    houses: 'casa casas viviendas',
    households: 'hogares',
    cars: 'coche coches vehículo vehículos',
    points: 'punto puntos',
    goals: 'gol goles',
    games: 'partido partidos',
  }),
  ...LATIN,
];
