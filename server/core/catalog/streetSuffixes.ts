/**
 * Words that end the name of a street, after USPS Publication 28, appendix C1, in lower case without dot. `certain`
 * ones say street and hardly anything else; `ordinary` ones are everyday words as well ("Drive the test", "No Way"),
 * which need a second sign such as a unit, a city, a label.
 */
const CERTAIN: ReadonlySet<string> = new Set(
  words(`
    allee alley aly anex arcade av ave aven avenue avn avnue bayou blvd boul boulevard boulv bnd brk bypass byp
    causeway cswy cir circ circle circles cirs clfs cmn cmns cor ct court courts cts cres crescent crsent crst xing xrd
    expressway expwy expy freeway fwy frwy hwy highway highwy hiway ln lane lanes lndg loop mnr mews mtwy ovlk overpass
    parkway parkwy pkwy pkway pky pkwys pl plz rd road roads rds rdg rte st str strt street streets sts sq sqr
    terr terrace ter thruway throughway tpke trnpk turnpike trl trls trce trwy tunl vlg vw vis wy
    dr driv drv drs
  `),
);

const ORDINARY: ReadonlySet<string> = new Set(
  words(`
    beach bend bluff branch bridge brook canyon cape center centre cliff close common commons corner corners course
    cove creek crossing crossroad dale dam divide drive drives estate estates extension falls ferry field fields flat
    flats ford forest forge fork fort garden gardens gateway glen green grove harbor haven heights hill hills hollow
    inlet island isle junction key knoll lake lakes landing light lodge mall manor meadow meadows mill mills mission
    mount mountain orchard oval park parks pass passage path pike pine pines place plain plains plaza point points port
    prairie ranch rapids rest ridge rise river route row run shoal shore shores spring springs spur square station
    stream summit trace track trail trailer union valley view village ville vista walk wall way ways well wells woods
  `),
);

/** Streets that have no suffix, after a house number: "1500 Broadway". */
export const SUFFIXLESS_STREETS: ReadonlySet<string> = new Set(['broadway', 'bowery', 'embarcadero', 'esplanade']);

/** Words that begin the name of a street in place of a suffix: "Avenue B", "Calle Luna". */
export const STREET_PREFIXES: ReadonlySet<string> = new Set([
  'avenue',
  'ave',
  'avenida',
  'calle',
  'camino',
  'paseo',
  'via',
  'rue',
]);

/** Compass points before or after the name of a street. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  words('n s e w ne nw se sw north south east west northeast northwest southeast southwest'),
);

/** How much a word says that the words before it name a street. */
export function streetSuffix(word: string): 'certain' | 'ordinary' | undefined {
  const bare = word.replace(/\.$/, '').toLowerCase();
  if (CERTAIN.has(bare)) return 'certain';
  return ORDINARY.has(bare) ? 'ordinary' : undefined;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
