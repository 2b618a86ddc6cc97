import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isEponym, isEponymHead, isEponymPhrase } from '../../server/core/catalog/eponyms.js';
import {
  isAmbiguousTitle,
  isPatientVerb,
  NAME_INTRODUCERS,
  suffixKind,
  titleKind,
} from '../../server/core/catalog/honorifics.js';
import {
  isCalendarWord,
  isClinicalTerm,
  isHoliday,
  isNonPersonWord,
  isOrganisationWord,
  isPlace,
  isProductWord,
} from '../../server/core/catalog/nonPersons.js';
import { GIVEN_NAMES, SURNAMES } from '../../server/core/catalog/personNames.generated.js';
import {
  foldName,
  isAmbiguousName,
  isFullName,
  isGivenName,
  isSurname,
  nameEvidence,
} from '../../server/core/catalog/personNames.js';

/** Invented people, written before the lists were looked at: the mix of origins of a large US practice. */
const PEOPLE = `
James Whitaker|Mary Hutchins|Robert Delgado|Patricia Okafor|John Pruitt|Jennifer Castellanos|Michael Nguyen|Linda Kowalski
David Ferguson|Elizabeth Vaughn|William Tran|Barbara McAllister|Richard Yazzie|Susan Goldberg|Joseph Moretti|Jessica Patel
Thomas Lindqvist|Sarah O'Connor|Charles Washington|Karen Blackwell|Christopher Dominguez|Lisa Petrov|Daniel Kim|Nancy Sandoval
Matthew Fitzgerald|Betty Crawford|Anthony Rossi|Margaret Sullivan|Mark Hernandez|Sandra Villanueva|Donald Haynes|Ashley Burnett
Steven Cho|Kimberly Lopez|Paul Abernathy|Emily Nakamura|Andrew Schwartz|Donna Mercado|Joshua Begay|Michelle Dubois
Kenneth Robertson|Carol Jimenez|Kevin Murphy|Amanda Stephenson|Brian Kaplan|Dorothy Simmons|George Papadopoulos|Melissa Chavez
Edward Larsen|Deborah Holloway|Ronald Bautista|Stephanie Reyes|Timothy McKenzie|Rebecca Feldman|Jason Singh|Sharon Barrett
Jeffrey Olson|Laura Guzman|Ryan Gallagher|Cynthia Beauchamp|Jacob Steiner|Kathleen Donovan|Gary Thibodeaux|Amy Chang
Nicholas Romano|Angela Figueroa|Eric Johansson|Shirley Coleman|Jonathan Levine|Anna Ivanova|Stephen Mbeki|Brenda Castro
Larry Hendricks|Pamela Ortiz|Justin Bradshaw|Emma Hoffman|Scott Medina|Nicole Fontaine|Brandon Jefferson|Helen Zhang
Benjamin Adeyemi|Samantha Ramirez|Samuel Greenberg|Katherine Weiss|Gregory Maldonado|Christine Park|Frank Esposito|Debra Wallace
Alexander Popescu|Rachel Cohen|Raymond Boudreaux|Carolyn Mitchell|Patrick Kelley|Janet Escobar|Jack Harrington|Maria Gonzalez
Dennis Kovacs|Heather Swanson|Jerry Tsosie|Diane Montgomery|Tyler Henderson|Ruth Eisenberg|Aaron Silverstein|Julie Vargas
Jose Espinoza|Olivia Bennett|Adam Wojcik|Joyce Freeman|Nathan Hartley|Virginia Salazar|Henry Choi|Victoria Sokolov
Zachary Pearson|Kelly Cunningham|Douglas Mahoney|Lauren Fischer|Peter Anderson|Christina Rojas|Kyle Dawson|Joan Underwood
Noah Friedman|Evelyn Contreras|Ethan Wong|Judith Rosenthal|Jeremy Caldwell|Megan Sheehan|Walter Grabowski|Andrea Cardenas
Christian Acosta|Cheryl Washington|Keith Simpson|Hannah Berg|Roger Villarreal|Jacqueline Baptiste|Terry Whitfield|Martha Aguilar
Austin Thornton|Gloria Navarro|Sean Brennan|Teresa Pacheco|Gerald Jennings|Ann Kirkpatrick|Carl Sorensen|Sara Haddad
Harold Tucker|Madison Prescott|Dylan Cordova|Frances Lombardi|Arthur Weinstein|Kathryn Ostrowski|Lawrence Banks|Janice Yamamoto
Jordan Ellsworth|Jean Pierre-Louis|Jesse Montoya|Abigail Sinclair|Bryan Velasquez|Alice Crowley|Billy Ledbetter|Julia Santos
Bruce Hawthorne|Judy Trujillo|Gabriel Ochoa|Sophia Rahman|Joe Carpenter|Grace Okonkwo|Logan Meyer|Denise Gutierrez
Alan Rosenberg|Amber Hutchinson|Juan Carrillo|Doris Ferreira|Albert Szymanski|Marilyn Hodges|Willie Gaines|Danielle Leblanc
Elijah Robinson|Beverly Pham|Wayne Gustafson|Isabella Marquez|Randy Lockhart|Theresa Dunn|Vincent Caruso|Diana Kaur
Mason Fletcher|Natalie Zimmerman|Roy Castaneda|Brittany Holmes|Ralph Deluca|Charlotte Hwang|Bobby Tillman|Marie Desrosiers
Tariq Hussain|Kayla Redfern|DeShawn Pettigrew|Aaliyah Muhammad|Priya Subramanian|Wei Liu|Mei-Ling Chen|Hiroshi Tanaka
`;
const people = PEOPLE.trim()
  .split(/[|\n]/)
  .map((name) => name.split(' '));

function rate(words: readonly string[], found: (word: string) => boolean): number {
  return words.filter(found).length / words.length;
}

const GIVEN_OF_MANY_ORIGINS = `
Ludmila Agnieszka Bjørn Søren Zoë José María Jürgen François Björn Oluwaseun Ngozi Chidi Adaeze Ananya Arjun Lakshmi Rajesh
Fatima Mohammed Yusuf Mehmet Ayşe Zeynep Giuseppe Chiara Dimitri Svetlana Katarzyna Wojciech István Magdalena Thandiwe Sipho
Thị Minh Quang Putri Budi Guadalupe Xochitl Joaquín Siobhan Niamh Declan Ingrid Astrid Matteo Beatriz Thiago Ioana Radu Jovana
`;

const SURNAMES_OF_MANY_ORIGINS = `
Müller Núñez Sørensen Kowalczyk Nowak Novák Horváth Nguyễn O'Brien O’Brien McDonald MacGregor Fitzpatrick García-Márquez Rossi
Ferrari Schmidt Schneider Lindström Papadopoulos Yılmaz Demir Popescu Petrović Kovačević Dlamini Nkosi Adeyemi Okafor Mensah
Sharma Gupta Iyer Dubois Lefebvre Moreau Silva Ferreira Rodríguez Hernández Castillo Smith-Jones Ivanova
`;

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

describe('names of people', () => {
  it('knows the given names and surnames of 200 invented US patients', () => {
    expect(people).toHaveLength(200);
    const given = rate(
      people.map((name) => name[0] ?? ''),
      isGivenName,
    );
    const surname = rate(
      people.map((name) => name.at(-1) ?? ''),
      isSurname,
    );
    const full = people.filter(isFullName).length / people.length;
    const evident = people.filter((name) => nameEvidence(name) !== undefined).length / people.length;
    expect(given).toBeGreaterThanOrEqual(0.95);
    expect(surname).toBeGreaterThanOrEqual(0.7);
    expect(full).toBeGreaterThanOrEqual(0.7);
    expect(evident).toBeGreaterThanOrEqual(0.9);
  });

  it('knows names of many origins, with and without diacritics', () => {
    const given = split(GIVEN_OF_MANY_ORIGINS);
    const surnames = split(SURNAMES_OF_MANY_ORIGINS);
    expect(rate(given, isGivenName)).toBeGreaterThanOrEqual(0.8);
    expect(rate(surnames, isSurname)).toBeGreaterThanOrEqual(0.9);
    expect(isSurname('NUNEZ')).toBe(true);
    expect(isGivenName('bjorn')).toBe(true);
  });

  it('holds every generated name in the form that lookups fold to', () => {
    for (const name of `${GIVEN_NAMES}|${SURNAMES}`.split('|')) {
      expect(foldName(name)).toBe(name);
    }
  });

  it('takes an unlisted surname on the strength of a clear given name only', () => {
    expect(nameEvidence(['Jennifer', 'Zzyzxian'])).toBe('given');
    expect(nameEvidence(['Grace', 'Zzyzxian'])).toBeUndefined();
    expect(nameEvidence(['Jennifer', 'Hospital'])).toBeUndefined();
    expect(nameEvidence(['Ascension', 'Island'])).toBeUndefined();
  });

  it('is generated from the installed data', () => {
    execFileSync('node', ['scripts/generate-person-names.mjs', '--check']);
  });

  it.each(
    split(
      'will mark grace june april rose hope faith virginia jackson lincoln chase page case long young king may art bill frank max drew grant miles sterling dean Christian Jordan Paris Charlotte Savannah Madison Austin Dallas',
    ),
  )('says that %s proves nothing alone', (word) => {
    expect(isAmbiguousName(word)).toBe(true);
  });

  it.each(split('Peter Patricia Okafor Rodriguez Kowalski Daniel Henderson O’Brien'))(
    'says that %s is clear',
    (word) => {
      expect(isAmbiguousName(word)).toBe(false);
    },
  );

  it.each(split('patient the and button skeleton valley afford string macro const person value discharge table'))(
    'says that %s is no name',
    (word) => {
      expect([isGivenName(word), isSurname(word)]).toEqual([false, false]);
    },
  );
});

describe('full names', () => {
  it.each([
    'Grace Rodriguez',
    'Daniel Young',
    'Maria de la Cruz Ortega',
    'John Q. Johansson',
    'Virginia Salazar',
    'Yasmin Khan',
  ])('finds %s', (name) => {
    expect(isFullName(name.split(' '))).toBe(true);
  });

  it.each([
    'San Antonio',
    'Santa Clara',
    'St. Paul',
    'New York',
    'Santa Rosa',
    'Visual Studio',
    'Google Cloud',
    'React Native',
    'Apache Spark',
    'Blood Pressure',
    'Emergency Room',
    'Chief Complaint',
    'Discharge Summary',
    'Johns Hopkins Hospital',
    'Stanford University',
    'Grace Hospital',
    'Martin Luther King Day',
    'Good Friday',
    'Virginia West',
    'April May',
    'Grant Page',
  ])('leaves %s alone', (phrase) => {
    expect(isFullName(phrase.split(' '))).toBe(false);
  });
});

describe('eponyms', () => {
  it.each(
    split(
      'Parkinson Hodgkin Babinski Foley Glasgow Apgar Braden Mallampati Whipple Epstein Barr Wernicke Crohn Bell Graves Addison Cushing Marfan Down Turner Klinefelter Hashimoto Raynaud Paget Wilson Charcot Huntington Tourette Kaposi Kawasaki Sjögren sjogren Guillain Barré Ewing Wilms Burkitt Murphy McBurney Trendelenburg Fowler Sims Swan-Ganz Hickman Jackson-Pratt Roux-en-Y Mohs Gram Giemsa Papanicolaou Romberg Weber Rinne Lachman Phalen Tinel Kernig Brudzinski Homans Virchow Osler Heimlich Valsalva Likert Beck Bishop Child-Pugh Framingham Henoch-Schönlein Creutzfeldt-Jakob Wernicke-Korsakoff Penrose Bovie Billroth Nissen Hartmann Lloyd-Davies Ziehl-Neelsen Wright Addison-Biermer Gougerot-Sjögren Landry-Guillain-Barré-Strohl Gehrig',
    ),
  )('knows %s', (word) => {
    expect(isEponym(word)).toBe(true);
  });

  it.each(split('Okafor Delgado Patel Nguyen Kowalski Jennifer patient'))('does not know %s', (word) => {
    expect(isEponym(word)).toBe(false);
  });

  it.each<[string, string, string]>([
    ['Lou Gehrig', '', "'s disease progressed"],
    ['Thomas Hodgkin', 'synonym: ', ' disease'],
    ['James Parkinson', '', "'s shaking palsy"],
    ['Samuel Wilson', '', "'s hepatolenticular degeneration"],
    ['Maurice Raynaud', '', ' phenomenon'],
    ['Hakaru Hashimoto', 'Hashimoto thyroiditis is named after ', ', who reported it in 1912.'],
    ['Michael Epstein', 'The virus was described by ', ' and Yvonne Barr in 1964.'],
    ['Yvonne Barr', 'The virus was described by Michael Epstein and ', ' in 1964.'],
    ['Sister Mary Joseph', '', ' nodule'],
  ])('takes %s for an eponym after "%s" and before "%s"', (name, before, after) => {
    expect(isEponymPhrase(name.split(' '), before, after)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['Kevin Murphy', 'Patient ', ' was seen for a stress test.'],
    ['Ana Ruiz', '', "'s disease was stable"],
    ['Laura Wilson', 'Symptoms reported by ', ' today.'],
    ['Joan Turner', 'Named after nobody. Seen: ', ', 44, with a cough.'],
  ])('takes %s for a person after "%s" and before "%s"', (name, before, after) => {
    expect(isEponymPhrase(name.split(' '), before, after)).toBe(false);
  });

  it('knows the heads in singular and plural', () => {
    for (const head of split('disease syndrome sign palsy node nodes catheter lymphoma thyroiditis drain cells')) {
      expect(isEponymHead(head)).toBe(true);
    }
  });
});

describe('what looks like a name', () => {
  it.each(split('Lasix Coumadin Stelara Ambien Allegra Yasmin Humira Azure Apache Microsoft Amazon'))(
    'knows the product %s',
    (word) => {
      expect(isProductWord(word)).toBe(true);
    },
  );

  it.each([
    'San Antonio',
    'Santa Clara',
    'St. Paul',
    'New York',
    'Virginia',
    'Madison',
    'France',
    'São Paulo',
    'Tokyo',
  ])('knows the place %s', (phrase) => {
    expect(isPlace(phrase.split(' '))).toBe(true);
  });

  it('knows organisations, headings and the calendar', () => {
    expect(split('Hospital Clinic University Inc LLC Pharmacy Street Church').every(isOrganisationWord)).toBe(true);
    expect(
      split('Patient Discharge Summary History Physical Assessment Plan Chief Complaint').every(isClinicalTerm),
    ).toBe(true);
    expect(split('January Sunday Christmas Sept').every(isCalendarWord)).toBe(true);
    expect(isHoliday(split('Martin Luther King Jr. Day'))).toBe(true);
    expect(split('Okafor Delgado Jennifer Michael').some(isNonPersonWord)).toBe(false);
  });
});

describe('titles, suffixes and introducers', () => {
  it('separates clinicians from private persons', () => {
    expect(['Mr.', 'Mrs', 'Señora', 'Herr', 'Sgt.'].map(titleKind)).toEqual(Array(5).fill('private'));
    expect(['Dr.', 'Prof', 'Nurse', 'RN'].map(titleKind)).toEqual(Array(4).fill('clinician'));
    expect(['Jr.', 'III'].map(suffixKind)).toEqual(['private', 'private']);
    expect(['M.D.', 'PA-C', 'FACP', 'PhD'].map(suffixKind)).toEqual(Array(4).fill('clinician'));
    expect(titleKind('Table')).toBeUndefined();
    expect([isAmbiguousTitle('Major'), isAmbiguousTitle('Mrs.')]).toEqual([true, false]);
  });

  it('lists introducers longest first', () => {
    const phrases = NAME_INTRODUCERS.map((introducer) => introducer.phrase);
    expect(phrases).toContain('next of kin');
    expect(NAME_INTRODUCERS.find((introducer) => introducer.phrase === 'seen by')?.kind).toBe('clinician');
    expect(phrases).toEqual([...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)));
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(isPatientVerb('presented')).toBe(true);
  });
});
