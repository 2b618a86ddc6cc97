import type { Role, Subject } from '../model.js';
import { splitWords } from './words.js';

/**
 * How much a name says.
 * - `certain`: it names an identifier of a patient by itself (`ssn`, `dob`, `mrn`, `patientName`).
 * - `person`: it names something of a person, not necessarily of a patient (`firstName`, `home_phone`).
 * - `weak`: it needs company to mean a person (`name`, `address`, `zip`, `account`).
 */
export type Strength = 'certain' | 'person' | 'weak';

/** What a name, key, header or label says about the value under it. */
export interface Meaning {
  readonly role: Role | undefined;
  readonly strength: Strength;
  readonly subject: Subject;
}

/**
 * Names by role and strength. Each entry is a phrase of whole words; it must stand at the end of a name
 * (`homePhone` is a phone, `phoneType` is not). Sources: field names of FHIR R4, HL7 v2.5.1, X12 005010, C-CDA R2.1,
 * OMOP CDM 5.4, and the column names that hospital exports use for the identifiers of 45 CFR 164.514(b)(2)(i).
 */
export const phrases: Readonly<Record<Role, Readonly<Partial<Record<Strength, string>>>>> = {
  ssn: {
    certain:
      'ssn, ssns, ssn4, ssn last 4, ssn last four, last 4 ssn, last 4 of ssn, social security, social security number, social security no, social security num, soc sec, soc sec no, social sec no, social sec number, ss number, ssnum, ssno, socialsecuritynumber, socialsecurity, patientssn, tin ssn, ss no',
  },
  'medical-record-number': {
    certain:
      'mrn, mrns, medical record, medical record number, medical record no, medical record num, medical record id, medical rec no, med rec no, med rec, med rec number, medrec, medrecno, medicalrecordnumber, mr number, mr no, chart number, chart no, chart num, patient number, patient no, patient num, patient identifier, patient identification number, hospital number, hospital no, hospital id, unit number, emr id, emr number, ehr id, epic id, enterprise id, empi, empi id, mpi id, cpi, patient mrn, patientmrn, uhid, medical number',
    weak: 'patient id, patientid, pt id, pat id, chart id, chart, record number, record no, person id, medical id, health record id, patient key, patient code',
  },
  'birth-date': {
    certain:
      'dob, dobs, date of birth, birth date, birthdate, birthday, birth day, birth dt, bday, bdate, born, born on, born at, birth time, birthtime, birth datetime, dateofbirth, dt of birth, dob date, birth date time, patientdob, fecha nacimiento, date birth, dobirth, geburtsdatum',
  },
  'service-date': {
    certain:
      'admission date, admit date, admitted, admitted on, admitted at, admission, admission time, admit time, admit datetime, admit dt, adm date, admitdate, admissiondate, date of admission, date admitted, discharge date, discharged, discharged on, discharged at, discharge time, discharge datetime, discharge dt, dischargedate, disch dt, adm dt, adm, disch, date adm, date disch, date of visit, follow up visit, disch date, date of discharge, date discharged, date of death, death date, deathdate, deceased, deceased on, deceased at, deceased date, deceased datetime, deceased date time, died, died on, date died, dod, death datetime, death time, time of death, date of service, service date, servicedate, dos, dates of service, visit date, visitdate, date of visit, last visit, last visit date, last visited, next visit, visit on, visit start, visit end, encounter date, date of encounter, encounter start, encounter end, encounter time, surgery date, date of surgery, operation date, procedure date, date of procedure, diagnosis date, date of diagnosis, diagnosed on, diagnosed, onset date, onset, date of onset, symptom onset, exam date, date of exam, examination date, collected on, specimen date, specimen collected, date collected, treatment date, date of treatment, immunization date, vaccination date, vaccinated on, date of injury, injury date, accident date, date of accident, consult date, consultation date, therapy date, transplant date, implant date, date of implant, date of last visit, date of transfer, delivery date of birth, appointment date, appt date, appointment time, next appointment, lmp, last menstrual period, hospitalized on, hospitalization date, er visit, prescribed on, prescription date, date prescribed, dispensed on, fill date, date filled',
    weak: 'last seen, last seen on, date last seen, scan date, result date, lab date, statement date, statement from date, appointment, appt, appointment at, study date, collection date, test date of patient, follow up date, followup date',
  },
  age: {
    weak: 'age, ages, patient age, pt age, age years, age in years, age yrs, age at visit, age at admission, age at diagnosis, age at encounter, age at death, current age, subject age, member age, age of patient',
  },
  'person-name': {
    certain:
      'patient name, patient full name, patient names, pt name, pat name, name of patient, patientname, patientfullname, member name, subscriber name, beneficiary name, insured name, policyholder name, policy holder name, policy holder, guarantor name, enrollee name, next of kin, next of kin name, nok, nok name, emergency contact, emergency contact name, mothers maiden name, mother maiden name, mother s maiden name, guardian name, spouse name, mother name, father name, mothers name, fathers name, parent name, caregiver name, decedent name, resident name, subject name, participant name, inmate name, patient display name',
    person:
      'full name, fullname, legal name, person name, maiden name, preferred name, birth name, name of person, customer name, client name, individual name, alias name, nick name, nickname, applicant name, contact name, signature name, employee name, mother, father, spouse, wife, husband, guardian, guarantor, beneficiary, decedent, patient, patients, pt, subscriber, policyholder, enrollee, insured, relative, next of kin contact, daughter, son, sister, brother, caregiver',
    weak: 'name, names, display, display name, displayname, member, client, person, contact, alias, resident, subject, participant, who, recipient, recipient name, user full name',
  },
  'given-name': {
    person:
      'first name, firstname, first names, given name, givenname, given names, forename, fname, f name, middle name, middlename, mname, christian name, patient first name, first nm, preferred first name, patient first, patient given, patientfirstname',
    weak: 'given, first, middle, fn, name first, middle initial',
  },
  'family-name': {
    person:
      'last name, lastname, last names, family name, familyname, surname, lname, l name, second name, patient last name, last nm, patient last, patient family, patientlastname, maiden surname',
    weak: 'family, last, ln, name last, sn',
  },
  'street-address': {
    certain:
      'patient address, home address, patient street, residential address, member address, patient addr, address of patient',
    person:
      'street address, streetaddress, mailing address, street addr, address line, address line 1, address line 2, address line1, address line2, addressline, addr line, addr line 1, address 1, address 2, address1, address2, addr 1, addr 2, addr1, street 1, street 2, street1, street2, street line, residence, permanent address, current address, billing address, shipping address, postal address, home addr, street address line, line1, line2, house address, residence address, lives at, resides at',
    weak: 'address, addresses, addr, street, line, line 1, line 2, location address, home, full address, address text, road',
  },
  city: {
    weak: 'city, town, city name, municipality, home city, village, birth place, birthplace, place of birth, birth city',
  },
  'postal-code': {
    weak: 'zip, zips, zip code, zipcode, zip codes, zip5, zip 5, zip4, zip plus4, zip plus 4, postal code, postalcode, postal, post code, postcode, home zip, patient zip, zip 9, zip9, plz',
  },
  phone: {
    certain:
      'patient phone, patient phone number, patient telephone, patient mobile, member phone, emergency phone, emergency contact phone',
    person:
      'home phone, home phone number, cell phone, cell phone number, cellphone, cell, cell number, mobile, mobile phone, mobile number, mobile no, work phone, work phone number, day phone, evening phone, phone home, phone cell, phone mobile, phone work, daytime phone, contact phone, alternate phone, callback number, call back number, callback, msisdn, home tel, telephone home, home telephone, primary phone',
    weak: 'phone, phones, phone number, phone numbers, phone no, phone num, phonenumber, telephone, telephone number, tel, tel no, telno, contact number, contact no, telecom, sms, sms number, whatsapp, number to call, phone nbr, main phone',
  },
  fax: { weak: 'fax, fax number, fax no, fax num, faxnumber, facsimile, fax phone, home fax' },
  email: {
    certain: 'patient email, patient e mail, member email, patient email address',
    person:
      'email, emails, e mail, email address, emailaddress, e mail address, email addr, mail address, home email, personal email, contact email, work email',
    weak: 'mail, username, user name, login',
  },
  'health-plan-id': {
    certain:
      'mbi, mbi number, hicn, hic number, hic no, medicare id, medicare number, medicare no, medicare num, medicare beneficiary id, medicare beneficiary identifier, medicare beneficiary number, medicare, medicareid, medicaid id, medicaid number, medicaid no, medicaid num, medicaid, member id, memberid, member no, member number, member num, member identifier, member id number, plan member no, plan member id, plan member number, subscriber id, subscriberid, subscriber number, subscriber no, subscriber num, subscriber identifier, beneficiary id, beneficiary number, beneficiary no, beneficiary identifier, insured id, insured number, insured s id, insureds id, insurance id, insurance number, insurance no, insurance member id, insurance policy number, insurance policy no, health plan id, health plan number, health plan member id, health plan beneficiary number, health insurance number, health card number, health card no, health card, enrollee id, cardholder id, insurance card number, health insurance id, recipient id, nhs number, nhs no, coverage id',
    weak: 'policy number, policy no, policy num, policynumber, policy id, payer member id, policy, plan number, certificate number of coverage, group member id',
  },
  'account-number': {
    certain:
      'patient account, patient account number, patient account no, patient acct, patient acct no, hospital account, hospital account number, har, guarantor account, iban, visit number, visit no, encounter number, encounter no, enc number, enc no, csn, fin, fin number, financial number',
    person:
      'bank account, bank account number, bank account no, credit card, credit card number, card number, card no, cc number, pan, debit card, routing number, checking account',
    weak: 'account number, account no, account num, accountnumber, acct, acct no, acct number, acct num, account, account id, billing account, billing number, claim number, claim no, claim id, invoice account, claim control number',
  },
  'license-number': {
    certain:
      'drivers license, driver license, drivers licence, driver licence, driver s license, driver s licence, drivers license number, driver license number, drivers license no, driver license no, driver s license number, driver s license no, driving licence, driving license, dl number, dl no, dl num, dln, dlnumber, driverslicense, passport, passport number, passport no',
    person:
      'license number, license no, license num, licensenumber, licence number, licence no, certificate number, certificate no, certification number, dea, dea number, dea no, npi, npi number, medical license, state license, dl, state id number, state identification number',
    weak: 'license, licence, certificate, license id',
  },
  'vehicle-id': {
    person:
      'vin, vehicle identification number, vehicle id number, vin number, vin no, vehicle vin, chassis number, vehicle serial, vehicle serial number',
    weak: 'vehicle id',
  },
  'license-plate': {
    person:
      'license plate, licence plate, license plate number, licence plate number, plate number, plate no, vehicle plate, license plate no, number plate, car plate, vehicle registration, registration plate',
    weak: 'plate, plates, tag number',
  },
  'device-id': {
    certain:
      'udi, unique device identifier, unique device id, implant serial, implant serial number, implant serial no, pacemaker serial, pacemaker serial number, pump serial, pump serial number, device serial, device serial number, device serial no, lead serial, icd serial number, cgm serial, cgm serial number, monitor serial number, hearing aid serial number, patient device id, prosthesis serial number, deviceserial, deviceserialnumber, cpap serial number, cpap serial, valve serial number',
    person: 'imei, imei number, meid, mac address, device identifier',
    weak: 'device id, deviceid, serial number, serial no, serial num, serialnumber, serial, device number, sn number, equipment serial, mac, mac addr',
  },
  url: {
    weak: 'url, urls, website, web site, homepage, home page, web page, portal url, portal link, patient url, profile url, personal url, portal, link, blog, web address, href, page',
  },
  'ip-address': {
    person:
      'client ip, client ip address, remote ip, patient ip, patient ip address, user ip, user ip address, source ip, src ip, login ip, last login ip, device ip, visitor ip, ip of user, remote addr, x forwarded for, last ip',
    weak: 'ip, ips, ip address, ipaddress, ip addr, ipv4, ipv6, ipv4 address, ipv6 address, client address, remote address',
  },
  biometric: {
    person:
      'fingerprint template, finger print template, fingerprint minutiae, fingerprint image, fingerprint scan, fingerprint data, voiceprint, voice print, voice print template, voiceprint template, voice embedding, voice template, retina scan, retinal scan, retina template, iris scan, iris code, iris template, face embedding, face template, face descriptor, face vector, face encoding, facial template, facial embedding, facial geometry, faceprint, face print, biometric, biometrics, biometric template, biometric data, biometric id, biometric hash, palm print, palm vein, palm template, hand geometry, finger template, dna profile, dna sequence, finger prints, gait signature',
    weak: 'fingerprint, fingerprints, finger print, retina, iris, minutiae',
  },
  photo: {
    certain:
      'patient photo, patient image, patient picture, patient photograph, member photo, face photo, facial photo, full face photo, photo of patient, patient photo url, patient face',
    person:
      'face image, headshot, head shot, profile photo, profile picture, photograph, portrait, mugshot, selfie, id photo, photo id image',
    weak: 'photo, photos, picture, avatar, photo url, photo data, photo base64, image data, face, photo file',
  },
  'unique-id': {
    certain:
      'accession number, accession no, accession, specimen id, specimen number, study subject id, research subject id, trial subject id, prescription number, rx number, rx no, health id, patient uuid, national id, national id number, subject number, participant id, study id of patient, randomization number, registry id, case number, case no, itin, taxpayer id, tax id number, employee id of patient, donor id, transplant id, order number of patient',
    weak: 'subject id, subject, participant, case id, national identifier, registration number, registration no, visit id, encounter id, specimen, identifier, external id, tribal id, alien number',
  },
};

/** Words that tell whom something is about. The word nearest to the value decides. */
export const subjectWords: Readonly<Record<Exclude<Subject, 'unknown'>, string>> = {
  patient:
    'patient patients pt pats subjects member members subscriber beneficiary insured enrollee inpatient outpatient policyholder decedent newborn resident participant paciente donor patientrecord patientdto patientseed patientinfo demographics demographic',
  relative:
    'relative relatives mother father spouse wife husband daughter son sister brother parent parents child guardian guarantor caregiver nok kin emergency maternal paternal relatedperson household',
  person:
    'person persons people user users customer customers client clients individual contact contacts employee employees applicant human guest attendee',
  provider:
    'provider providers doctor doctors dr physician physicians practitioner practitioners clinician clinicians nurse nurses surgeon prescriber attending referring referrer performer therapist pharmacist radiologist technician author signer attester scribe staff dentist midwife operator supervisor hcp gp pcp rendering consultant interpreter verifier authenticator doc cardiologist oncologist dispenser orderer reviewer approver reporter maintainer maintainers contributor contributors committer owner developer admin coroner medic',
  organization:
    'organization organisation organizations org facility facilities hospital hospitals clinic clinics practice practices site sites company companies employer payer payor payers insurer insurers pharmacy pharmacies lab labs laboratory laboratories vendor vendors department departments dept ward tenant tenants location locations school sender receiver carrier office offices agency institution business merchant supplier manufacturer warehouse store stores shop branch headquarters custodian submitter clearinghouse publisher venue bank support sales helpdesk fda healthplan',
  product:
    'product products drug drugs medication medications medicine condition conditions disease diseases diagnosis code codes test file files field fields column columns table tables host hosts hostname server servers event events type types category categories country countries state states region regions plan plans app application service services project package packages module class method function func model config setting settings queue topic bucket key keys tag tags brand device item items user_agent menu page pages screen button icon image template font color theme package dependency variable var param parameter attribute property props resource schema database db index node cluster container image branch repo repository commit job task step stage pipeline workflow build release version language locale currency unit units holiday month day weekday role roles group groups team permission policy domain namespace topic channel room form question answer procedure symptom allergy allergen vaccine lookup county counties zipcounty crosswalk address_book species animal pet breed food game movie book song track album city cities species license licenses licence spdx library',
};

/** Tails that turn a role into talk about it: `ssn_format`, `emailTemplate`, `zip_file`, `phone_type`. */
const tails = new Set(
  'type types format formats pattern regex regexp mask masked hash hashed digest encrypted cipher token label labels title placeholder hint help error errors message messages msg valid invalid validator validation verified required enabled disabled visible hidden present missing exists flag count total length len size max min index idx idxs key keys field fields column columns col cols header headers template templates subject body sent opened status state list service provider client handler parser formatter util utils helper helpers controller view form page route path dir file filename extension prefix suffix delimiter separator system use rank order sort class style color width height icon button input element selector xpath tag tags node id_type qualifier code codes display description desc name_type query filter search param params option options setting settings config schema model table policy rule rules test tests generator factory builder provider_name source unknown unavailable precision granularity changed updated confirmed count_of note notes comment reason version bytes range bucket group category band bands limit lookup map mapping table resolver fragment component modal dialog section tab step url_template callback listener event events column_name optional unique fake dummy example examples sample mock'.split(
    ' ',
  ),
);

/** Ends of names that say nothing: they are dropped before a phrase is looked for. */
const neutralTails = new Set(
  'value values val text txt str string raw in out old new original expected actual arg primary secondary dt ts current previous encoded clean norm normalized trimmed formatted plain literal const constant field1 res'.split(
    ' ',
  ),
);

/** Leads that ask a question or set a bound instead of naming a value. */
const askingLeads = new Set(
  'is has have should can no num max min count valid validate invalid fake dummy mock default format parse check require requires show hide enable disable without non random generate generated placeholder example sample redacted masked hashed encrypted'.split(
    ' ',
  ),
);

/** Words that may stand before a weak `name` and leave it a person's. */
const personModifiers = new Set(
  'full legal preferred real complete whole formatted own the a his her their my your s old new current previous first last middle given family maiden birth display official usual alternate alternative primary secondary printed human'.split(
    ' ',
  ),
);

/** Calls that set a value: `setSsn`, `withDob`. */
const setters = new Set(
  'set with add put by get find has where and or equals eq filter assert expect to build'.split(' '),
);

interface Phrase {
  readonly role: Role;
  readonly strength: Strength;
}

function buildPhrases(): ReadonlyMap<string, Phrase> {
  const map = new Map<string, Phrase>();
  for (const [role, byStrength] of Object.entries(phrases)) {
    for (const strength of ['certain', 'person', 'weak'] as const) {
      for (const entry of byStrength[strength]?.split(', ') ?? []) {
        const phrase = splitWords(entry).join(' ');
        if (isRole(role) && !map.has(phrase)) map.set(phrase, { role, strength });
      }
    }
  }
  return map;
}

/** Every role, for those who write a policy. */
export const roleNames: readonly Role[] = Object.keys(phrases).filter(isRole);

/** Is this the name of a role? */
export function isRole(name: string): name is Role {
  return Object.hasOwn(phrases, name);
}

function buildSubjects(): ReadonlyMap<string, Subject> {
  const map = new Map<string, Subject>();
  const order = ['patient', 'relative', 'provider', 'organization', 'person', 'product'] as const;
  for (const subject of order) {
    for (const word of subjectWords[subject].split(' ')) if (!map.has(word)) map.set(word, subject);
  }
  return map;
}

const phraseTable = buildPhrases();

/** Most names end in a word that ends no phrase. */
const lastWords: ReadonlySet<string> = new Set(
  [...phraseTable.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)),
);
const subjectTable = buildSubjects();
const longestPhrase = 6;

/** Words behind which a name says how things are sorted or where they come from: `patientsByWard`. */
const sortings = new Set(['by', 'per', 'from', 'for', 'in', 'at']);

/**
 * Whom a name is about, judged by its words from the last to the first: `patient_provider` is a provider. A word that
 * only says that it is somebody (`contact`, `user`) gives way to one that says who: `clinicContact`.
 */
export function subjectOfWords(all: readonly string[]): Subject {
  const sorting = all.findIndex((word, i) => i > 0 && sortings.has(word));
  const words = sorting > 0 ? all.slice(0, sorting) : all;
  let person: Subject = 'unknown';
  for (let i = words.length - 1; i >= 0; i--) {
    const subject = subjectTable.get(words[i] ?? '');
    if (subject !== undefined && subject !== 'person')
      return person === 'person' && subject === 'product' ? person : subject;
    if (subject === 'person') person = subject;
  }
  return person;
}

/** The phrase at the very end of `words`, the longest one first. */
function phraseAtEnd(words: readonly string[]): { phrase: Phrase; length: number } | undefined {
  if (!lastWords.has(words[words.length - 1] ?? '')) return undefined;
  for (let length = Math.min(longestPhrase, words.length); length > 0; length--) {
    const phrase = phraseTable.get(words.slice(words.length - length).join(' '));
    if (phrase !== undefined) return { phrase, length };
  }
  return undefined;
}

function withoutNeutralTail(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && (neutralTails.has(words[end - 1] ?? '') || /^\d+$/.test(words[end - 1] ?? ''))) end--;
  return words.slice(0, end);
}

const nothing: Meaning = { role: undefined, strength: 'weak', subject: 'unknown' };

/** What the words of a name say: the role at its end, and whom the words before it are about. */
export function meaningOfWords(all: readonly string[]): Meaning {
  const lead = all[0] ?? '';
  if (all.length > 1 && askingLeads.has(lead)) return { ...nothing, subject: subjectOfWords(all) };
  const words = all.length > 1 && setters.has(lead) ? all.slice(1) : all;
  const found = phraseAtEnd(words) ?? phraseAtEnd(withoutNeutralTail(words));
  if (found === undefined || tails.has(words[words.length - 1] ?? '')) {
    const known = found !== undefined && phraseTable.has(words.join(' '));
    if (!known) return { ...nothing, subject: subjectOfWords(words) };
  }
  if (found === undefined) return nothing;
  const { phrase, length } = found;
  const kept = phraseAtEnd(words) ? words : withoutNeutralTail(words);
  const before = kept.slice(0, kept.length - length);
  const own = subjectOfWords(kept.slice(kept.length - length));
  const subject =
    before.length > 0 ? subjectOfWords(before) : own === 'product' || own === 'organization' ? 'unknown' : own;
  if (phrase.role === 'person-name' && phrase.strength === 'weak' && !leavesPerson(before, subject)) {
    return { ...nothing, subject: subject === 'unknown' ? 'product' : subject };
  }
  if (phrase.role === 'age' && before.length > 0 && subject === 'unknown') return nothing;
  return { role: phrase.role, strength: strengthFor(phrase, subject), subject };
}

/** Is "name" after these words still the name of a person? `fileName` and `drug name` are not. */
function leavesPerson(before: readonly string[], subject: Subject): boolean {
  if (subject === 'product' || subject === 'organization') return false;
  return subject !== 'unknown' || before.every((word) => personModifiers.has(word));
}

/** `patient_id` is most often the key of a row, which means nothing outside its database. */
function isSurrogateKey(phrase: Phrase): boolean {
  return phrase.strength === 'weak' && (phrase.role === 'medical-record-number' || phrase.role === 'unique-id');
}

function strengthFor(phrase: Phrase, subject: Subject): Strength {
  if (isSurrogateKey(phrase)) return 'weak';
  return phrase.strength !== 'certain' && (subject === 'patient' || subject === 'relative')
    ? 'certain'
    : phrase.strength;
}

const meanings = new Map<string, Meaning>();
const meaningsKept = 20_000;

/** What a name says about the value under it. Results are kept, because names repeat. */
export function meaningOf(name: string): Meaning {
  if (name === '' || name.length > 80) return nothing;
  const known = meanings.get(name);
  if (known !== undefined) return known;
  const meaning = meaningOfWords(splitWords(name));
  if (meanings.size >= meaningsKept) meanings.clear();
  meanings.set(name, meaning);
  return meaning;
}

/** The role that a phrase of words gives by itself, used for labels in running text. */
export function phraseOf(words: string): Phrase | undefined {
  return phraseTable.get(words);
}
