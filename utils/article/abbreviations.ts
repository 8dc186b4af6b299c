/**
 * Words that end in a full stop without ending a sentence, lower case, without that stop. Titles and units are followed
 * by a capital or a figure, so the break rules of Unicode (UAX 29) cut there.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // English: titles, ranks, offices
    'mr mrs ms mx dr prof st sr jr rev hon gov sen rep gen lt col maj capt cmdr sgt cpl adm brig supt insp pres atty messrs mt ft fr',
    // English: companies, months, references
    'inc ltd corp co bros vs no nos vol pp ch art fig approx dept est jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri eg ie e.g i.e cf al',
    // German
    'nr bzw ca evtl ggf inkl usw vgl str bd abs hr fr hrn dipl ing z.b d.h u.a z z.t o.ä u.ä i.d.r mio mrd tsd okt dez mär febr',
    // French, Spanish, Italian, Portuguese, Dutch, Nordic
    'm mm mme mlle me sra srta ud uds dña avv dott dott.ssa sig sig.ra ing on art núm pág vd dhr mevr mw bl.a f.eks m.m t.ex kl',
    // Polish, Czech, Turkish, Russian
    'np tzw ul prof dr im r tj tzn č str doç yrd sn г гг им ул руб тыс млн млрд т.е т.к',
  ]
    .join(' ')
    .split(' '),
);
