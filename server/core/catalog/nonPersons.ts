/**
 * Capitalised words that look like a name and are not: places, organisations, products, the calendar, and the
 * vocabulary of clinical documents. Several are names too (April, Austin, Yasmin); ask `isAmbiguousName` about those.
 *
 * Sources: US cities, counties, states and countries are generated from @faker-js/faker; the other tables are curated by
 * hand from general knowledge and are not complete.
 */

import { PLACE_NAMES } from './personNames.generated.js';
import { rememberedIfShort } from './wordMemory.js';
import { plainLetters } from './words.js';

type Lookup = () => ReadonlySet<string>;

/** Split a table once, when it is first asked for: loading the module must cost nothing. */
function lazySet(table: () => string, separator: RegExp = /\s+/): Lookup {
  let set: ReadonlySet<string> | undefined;
  return () => {
    set ??= new Set(table().trim().split(separator));
    return set;
  };
}

/** World cities, regions and continents that the generated list of US cities and countries lacks. */
const WORLD_PLACES = `
aberdeen|abidjan|abu dhabi|accra|addis ababa|adelaide|africa|ahmedabad|alberta|aleppo|alexandria|algiers|alsace|america|amman|
amsterdam|anatolia|andalusia|ankara|antarctica|antwerp|appalachia|arabia|asia|asuncion|athens|atlanta|auckland|australasia|
baghdad|baku|bali|baltimore|bangalore|bangkok|barcelona|basel|bavaria|beijing|beirut|belfast|belgrade|bengaluru|berlin|bern|
birmingham|bogota|bologna|bombay|bordeaux|boston|bratislava|brasilia|brisbane|bristol|british columbia|brooklyn|bronx|brussels|
bucharest|budapest|buenos aires|buffalo|cairo|calcutta|calgary|california|cambridge|canberra|cancun|cape town|caracas|cardiff|
caribbean|casablanca|catalonia|central america|chengdu|chennai|chicago|christchurch|cincinnati|cleveland|cologne|colombo|
copenhagen|cordoba|cork|corsica|crete|crimea|dakar|dalmatia|damascus|dar es salaam|delhi|denver|detroit|dhaka|doha|dresden|
dubai|dublin|dundee|durban|dusseldorf|east coast|edinburgh|edmonton|england|europe|florence|frankfurt|fukuoka|galway|gdansk|geneva|
genoa|ghent|glasgow|gothenburg|grand rapids|great britain|green bay|greenwich|guadalajara|guangzhou|guatemala city|guayaquil|
halifax|hamburg|hanoi|hanover|harare|harlem|havana|helsinki|hiroshima|ho chi minh city|hollywood|hong kong|honolulu|houston|
hyderabad|islamabad|istanbul|jaipur|jakarta|java|jeddah|jerusalem|johannesburg|kabul|kampala|karachi|kathmandu|khartoum|kiev|
kigali|kingston|kinshasa|knox|kolkata|krakow|kuala lumpur|kuwait city|kyiv|kyoto|la paz|lagos|lahore|las vegas|latin america|leeds|
leicester|leipzig|lima|lisbon|liverpool|ljubljana|london|long beach|long island|los angeles|luanda|lusaka|lyon|macau|madras|
madrid|malaga|manchester|manhattan|manila|manitoba|maputo|marrakech|marseille|mecca|medina|melbourne|mexico city|miami|midwest|
milan|milwaukee|minneapolis|minsk|mogadishu|monterrey|montevideo|montreal|moscow|mumbai|munich|nagoya|nairobi|nantes|naples|
nashville|nassau|new brunswick|new delhi|new england|new hampshire|new haven|new jersey|new mexico|new orleans|new south wales|
new york|new york city|newcastle|newfoundland|nice|normandy|north america|north carolina|north dakota|northern ireland|
nova scotia|nuremberg|oakland|oceania|odessa|ontario|orlando|osaka|oslo|ottawa|oxford|palermo|panama city|paris|perth|
philadelphia|phoenix|pittsburgh|port au prince|portland|porto|prague|pretoria|provence|puerto rico|pune|pyongyang|quebec|
quebec city|queensland|quito|rabat|reykjavik|rhode island|riga|rio de janeiro|riyadh|rome|rosario|rotterdam|sacramento|saigon|
saint louis|saint paul|saint petersburg|salt lake city|salvador|salzburg|san antonio|san diego|san francisco|san jose|san juan|
san salvador|santa ana|santa barbara|santa clara|santa cruz|santa fe|santa monica|santa rosa|santiago|santo domingo|sao paulo|
sarajevo|saskatchewan|saskatoon|scandinavia|scotland|seattle|seoul|seville|shanghai|sheffield|shenzhen|siberia|sicily|
silicon valley|sofia|south america|south carolina|south dakota|st. louis|st. paul|st. petersburg|st louis|st paul|
st petersburg|stockholm|strasbourg|stuttgart|surrey|sydney|taipei|tallinn|tampa|tashkent|tasmania|tbilisi|tehran|tel aviv|
the hague|tijuana|tokyo|toronto|toulouse|tripoli|tucson|tulsa|tunis|turin|tuscany|twin cities|uk|ulster|united states|
united states of america|united kingdom|us|usa|utrecht|valencia|valparaiso|vancouver|venice|vienna|vilnius|virgin islands|wales|
warsaw|washington|washington dc|west coast|west virginia|wellington|winnipeg|yangon|yerevan|yokohama|yorkshire|zagreb|zanzibar|zurich
`;

/** Capitals, states and major cities that are one word: enough on their own to say "a place". */
const PLAIN_PLACES = `
alabama alaska albany albuquerque annapolis arizona arkansas atlanta augusta baltimore bismarck boise boston california
charleston cheyenne chicago cincinnati cleveland colorado concord connecticut dakota delaware denver detroit dover florida
frankfort georgia harrisburg hartford hawaii honolulu houston idaho illinois indiana indianapolis iowa juneau kansas
kentucky lansing louisiana louisville maine maryland massachusetts memphis miami michigan milwaukee minneapolis minnesota
mississippi missouri montana montgomery montpelier nashville nebraska nevada ohio oklahoma olympia omaha oregon orlando
pennsylvania philadelphia phoenix pierre pittsburgh portland providence raleigh richmond sacramento seattle spokane
springfield tacoma tallahassee tampa tennessee texas topeka trenton tucson tulsa utah vermont virginia washington
wichita wisconsin wyoming africa america argentina asia australia austria bangladesh belgium brazil bulgaria cambodia
cameroon canada chile china colombia croatia cuba denmark ecuador egypt england estonia ethiopia europe finland france
germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
kenya korea kuwait laos latvia lebanon libya lithuania luxembourg malaysia malta mexico morocco nepal netherlands nicaragua
nigeria norway pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda
ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe amsterdam athens bangkok barcelona beijing berlin
brooklyn brussels budapest cairo calgary copenhagen delhi dubai dublin edinburgh frankfurt glasgow hamburg helsinki istanbul
jakarta jerusalem johannesburg karachi lagos lisbon liverpool london madrid manchester manhattan manila melbourne milan
montreal moscow mumbai munich nairobi naples oslo oxford paris prague quebec rome seoul shanghai stockholm sydney
tehran tokyo toronto vancouver venice vienna warsaw zurich usa ontario alberta midwest caribbean
`;

/** Words that begin or end the name of an organisation or of a piece of land. Includes US insurers and street suffixes. */
const ORGANISATION_WORDS = `
island islands mount peninsula province republic territory
academy administration aetna agency alliance ambulatory anthem apartment apartments associates association authority ave
avenue bank bcbs blvd board boulevard brothers bureau bypass campus care center centers centre charity chemists church cigna
clinic clinics club co college commission committee community company consortium consulting corp corporation council county
court courthouse crossing cvs department dept district drive embassy enterprises expressway facility federation firm
foundation freeway fund gmbh group hall health healthcare highway hmo home homes hospice hospital hospitals hotel
humana hwy inc inn institute institution insurance international kaiser laboratories laboratory labs lane library limited
llc llp ltd lodge mall market medicaid medical medicare memorial ministry museum mutual network office optum orchestra
organization organisation parish parkway partners pavilion permanente pharma pharmaceutical pharmaceuticals pharmacy pkwy
plaza plc police ppo practice precinct prison program provider publisher quest railway registry rehab rehabilitation residence
residences restaurant road route school schools sciences secretariat senate service services shelter shop society solutions
square station store street studio suite systems team temple terrace theater theatre tower towers trail transit trust tricare
turnpike union unitedhealth unitedhealthcare university vendor veterans village walgreens walmart ward wellness
`;

/** Vocabulary of clinical documents and forms: section headings, units of care, findings, medicines, roles. */
const CLINICAL_TERMS = `
abdomen abdominal abnormal abuse account acetaminophen action active acute addendum address admission admit admitted adult
adverse age albuterol alcohol alert allergies allergy amlodipine amoxicillin anemia anesthesia ankle answer antibiotic
antibiotics anticoagulation antigen anxiety aorta appearance appointment approach arm arrhythmia artery arthritis
aspirin assessment asthma atorvastatin atrial attending audiology authorization back bacterial balance baseline
behavioral benign biopsy birth bladder bleeding blood body bone bowel brain breast breath bronchitis calcium cancer capsule
carcinoma cardiac cardiology cardiovascular catheter cause cell central cerebral cervical chart chemistry chemotherapy chest
chief child chronic claim clinical clinician closed coagulation code colon complaint complaints complete complication
complications comprehensive concern condition conditions confidential congestive consent consult consultation contact
contraindications coronary cough count coverage critical culture current cyst daily data date deceased deep deficiency
dementia demographics dental depression dermatology description device diabetes diabetic diagnosis diagnoses diagnostic
dialysis diarrhea diastolic diet differential digital discharge discharged disease disorder disposition distress document
documentation donor dosage dose drug dyspnea ear ectopic edema education effects effusion elbow elective electronic elevated
eligibility email emergency employer encounter endocrine endoscopy enlargement episode estimated evaluation exam
examination extremities extremity eye eyes failure fall family fasting fatigue fax female femoral fever fibrillation field
final findings first flu fluid follow follow-up foot form fracture full function gabapentin gait gastric gastroenterology
gastrointestinal gender general genetic glucose goals graft guarantor guardian gynecology hand head headache hearing heart
heent hematology hemoglobin hemorrhage hepatic hepatitis hernia high hip history hold home hormone hospital
hospitalization hydrochlorothiazide hyperlipidemia hypertension hypotension ibuprofen icd identification image imaging
immunization immunizations implant impression incident indication indications infarction infection inflammation influenza
information informed initial injection injury inpatient instructions insulin intake intensive interim intervention
intestinal intravenous invoice iron irregular joint key kidney knee lab laboratory labor labs large last lateral
leg lesion leukemia level levothyroxine lipid lisinopril liver lobe location long loss low lower lumbar lung lymph lymphoma
male malignant management manifest marital mass maternal maximum measurement medication medications member memory meningitis
menstrual mental message metabolic metastatic metformin metoprolol middle mild minimum miscellaneous mobility moderate
monitor monitoring motor mouth muscle musculoskeletal name nasal nausea neck necrosis negative neonatal nephrology nerve
nervous neuro neurologic neurological neurology neuropathy next nocturnal normal note notes nothing number nurse nursing
nutrition obese obesity objective observation obstetrics obstructive occupation occupational omeprazole oncology operation
operative ophthalmology opioid oral order orders organ orthopedic orthopedics osteoporosis otolaryngology outpatient
overview oxygen pacemaker pain panel parent past pathology patient patients payer pediatric pediatrics pelvic pelvis
penicillin peripheral personal phone phosphate physical physician physiology placebo plan plasma platelet pneumonia policy
positive posterior postoperative potassium prednisone pregnancy preliminary prenatal preoperative preparation prescriber
prescription present presenting pressure prevention preventive previous primary prior problem problems procedure procedures
profile prognosis progress prophylaxis prostate protein proximal psychiatric psychiatry psychology psychosocial pulmonary
pulse question quantity questionnaire radiation radiology range rash rate reaction reason recipient recommendation
recommendations record records rectal recurrent red referral referring reflux refill regimen regular relationship release
renal repair report request required resident residual respiratory response result results resuscitation return review
rheumatology rhythm right risk room routine sample scan schedule score screening secondary sedation seizure sepsis serum
severe sex sexual shock shortness shoulder sign signature signs simvastatin sinus skeletal skin sleep social sodium soft
source specialist specimen speech spinal spine stable stage status stenosis stomach stroke study subject subjective
subscriber substance summary supplies surgeon surgery surgical symptom symptoms syndrome synopsis systemic systolic tablet
tachycardia telephone temperature tendon test testing therapy thoracic throat thrombosis thyroid tissue title tobacco tolerance
total toxicology trauma treatment trial triage type ulcer ultrasound unit unknown upper ureter urgent urinary urine
urology uterine uterus vaccination vaccine vaccines vaginal valve vascular vein ventricular vertigo viral virus vision visit
vital vitals vitamin vomiting weakness weekly weight wheelchair white work wound wrist xray
`;

/** Brand names of medicines sold in the US, lower case. */
const DRUG_BRANDS = `
abilify accolate accupril aciphex actonel actos adcirca adderall adempas advair advil afrin aggrenox ajovy alavert albenza
aldactone aleve alimta allegra altace amaryl ambien amerge amitiza amoxil anaprox androgel antabuse aricept arimidex armour
asacol atacand ativan atrovent augmentin avandia avapro avastin avelox avodart avonex azilect bactrim belsomra benadryl benicar
benlysta betaseron biaxin biktarvy boniva botox breo brilinta bumex buspar bydureon byetta bystolic caduet
calan carafate cardizem cardura casodex catapres ceftin celebrex celexa cellcept chantix cialis cimzia cipro claritin cleocin
climara clozaril cogentin colace colcrys combivent compazine concerta copaxone coreg cosentyx coumadin cozaar creon crestor
cymbalta cytomel cytotec darvocet decadron deltasone demerol depakote depo-provera desyrel detrol dexilant diflucan dilantin
dilaudid diovan ditropan dolophine doryx dovonex duexis dulera dulcolax duragesic dyazide edarbi effexor efudex elavil
eliquis emgality enbrel entresto entyvio epipen epogen estrace evista exelon eylea farxiga femara fioricet flagyl flexeril
flomax flonase florinef flovent focalin forteo fosamax gleevec glucophage glucotrol haldol harvoni herceptin hiprex humalog
humira humulin hytrin hyzaar imdur imitrex imodium imuran inderal inlyta invega invokana isordil jakafi janumet januvia
jardiance kadcyla keflex keppra kerendia keytruda klonopin klor-con kombiglyze lamictal lamisil lanoxin lantus lasix latuda
lescol levaquin levemir levitra levoxyl lexapro librium lidoderm linzess lioresal lipitor livalo lomotil lopid lopressor
lotensin lotrel lotrisone lovenox lucentis lunesta lupron luvox lyrica macrobid mavyret maxalt medrol micardis microzide
minipress minocin mirapex mobic motrin mounjaro mucinex myrbetriq namenda naprosyn nardil nasonex neulasta neurontin
nexium nexplanon norco normodyne norvasc novolog nucala nucynta nuvaring nuvigil ocrevus ofev omnicef onglyza opdivo
orencia ortho otezla oxycontin ozempic pamelor parlodel patanol paxil paxlovid pepcid percocet phenergan plaquenil plavix
pletal pravachol praluent precose premarin prevacid prilosec prinivil pristiq procardia prograf prolia propecia proscar
protonix proventil provera provigil prozac pulmicort qvar ranexa reglan relafen relpax remeron remicade renvela repatha
requip restasis restoril revlimid reyataz rinvoq risperdal ritalin rituxan robaxin rocephin roxicodone rybelsus sandimmune
sandostatin savella seroquel sinemet sinequan singulair skelaxin skyrizi soma sovaldi spiriva sprycel stelara strattera
suboxone sudafed symbicort symbyax symproic synjardy synthroid tagamet taltz tamiflu tasigna tecfidera tegretol tekturna
tenormin toprol toradol toujeo tradjenta tramadol trelegy tremfya tresiba tricor trileptal trintellix trulicity truvada
tylenol uceris uloric ultram valcyte valium valtrex vascepa vasotec ventolin verzenio vesicare viagra vibramycin vicodin
victoza viibryd vimpat vivitrol voltaren vraylar vytorin vyvanse wegovy welchol wellbutrin xanax xarelto xeljanz xenical
xgeva xifaxan xolair xyrem xyzal yasmin yaz zanaflex zantac zaroxolyn zebeta zepbound zestoretic zestril zetia ziac zithromax
zocor zofran zoloft zomig zovirax zyban zyloprim zyprexa zyrtec zytiga
`;

/** Companies, products and technology words of software text, lower case. */
const TECHNOLOGY_WORDS = `
active adobe airflow alexa alibaba alpine amazon android angular ansible apache apex api app apple application aws azure
backend batch beta bigquery bitbucket blob bootstrap browser bucket build builder cassandra chrome client cloud cluster
component confluence console container controller core cosmos crystal cursor dashboard database databricks dataset datadog
debian default desktop directory django docker domain dynamo dynamodb edge elastic elasticsearch electron endpoint engine
enterprise epic error event exception express extension facebook factory fargate fedora field file firebase firefox flask
flink flutter framework frontend function gateway gcp generator github gitlab glue gmail google gradle grafana graph groovy
handler hadoop helm heroku hibernate html http ibm image index input instagram instance intel interface internet ios iphone
java javascript jenkins jest jira jquery json julia kafka kernel keycloak kinesis kotlin kubernetes lambda laravel layer
library linkedin linux local logger logic login looker lucene machine mac macos manager mariadb markdown maven menu
messaging metadata method microsoft middleware mobile model module mongo mongodb mozilla mysql native netflix netlify next
nextjs nginx node nodejs notebook npm null object office okta open openai openapi oracle outlook package page pandas
panel parser password pipeline platform plugin popup postgres postgresql power powershell primary private project prometheus
protocol proxy public pycharm pytest python pytorch query queue quick rabbitmq rails react redis redshift redux registry
release repository request response rest router rpc ruby rust safari sagemaker salesforce sap scala schema script sdk sentry
server serverless service session sharepoint shell simple single skype slack snowflake software spark spring sql sqlite stack
start storage stream string stripe studio swagger swift synapse system tableau task teams tensorflow terraform test text
thread token tomcat topic toolkit twilio twitter typescript ubuntu unity unix upload user vault vercel version view virtual
visual vite vue watson web webpack whatsapp widget wifi windows wordpress workbench worker workflow xamarin xcode xml yahoo
yaml youtube zookeeper zoom
`;

/** Months, weekdays, seasons, feasts: words that belong to a calendar. */
const CALENDAR_WORDS = `
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring
summer autumn fall winter easter christmas thanksgiving halloween hanukkah chanukah passover ramadan diwali kwanzaa juneteenth
eid lent advent epiphany pentecost yom rosh today tomorrow yesterday weekend weekday holiday birthday anniversary
`;

/** Holidays that hold somebody's name or read like one, folded. */
const HOLIDAYS = `
martin luther king jr. day|martin luther king day|martin luther king jr day|mlk day|presidents day|presidents' day|
president's day|washington's birthday|lincoln's birthday|columbus day|cesar chavez day|saint patrick's day|st. patrick's day|
st patrick's day|saint valentine's day|valentine's day|valentines day|mother's day|father's day|mothers day|fathers day|
good friday|easter monday|easter sunday|palm sunday|ash wednesday|mardi gras|new year|new year's day|new year's eve|
memorial day|labor day|labour day|independence day|veterans day|veteran's day|indigenous peoples' day|groundhog day|
boxing day|christmas day|christmas eve|election day|inauguration day|flag day|patriot day|arbor day|earth day
`;

const places = lazySet(() => `${PLACE_NAMES}|${WORLD_PLACES.trim()}`, /\|\s*/);
const plainPlaces = lazySet(() => PLAIN_PLACES);
const organisationWords = lazySet(() => ORGANISATION_WORDS);
const clinicalTerms = lazySet(() => CLINICAL_TERMS);
const productWords = lazySet(() => DRUG_BRANDS + TECHNOLOGY_WORDS);
const calendarWords = lazySet(() => CALENDAR_WORDS);
const holidays = lazySet(() => HOLIDAYS, /\|\s*/);

const normaliseWord: (word: string) => string = rememberedIfShort((word) =>
  plainLetters(word)
    .replace(/'s$/, '')
    .replace(/[.,;:]$/, ''),
);

/** Is the whole phrase a US city, county or state, a country, or a large city, region or continent of the world? */
export function isPlace(words: readonly string[]): boolean {
  const phrase = plainLetters(words.join(' ')).replace(/[,;:]$/, '');
  return places().has(phrase) || plainPlaces().has(phrase);
}

/** Is the whole phrase a holiday that is named after a person or reads like a name? */
export function isHoliday(words: readonly string[]): boolean {
  return holidays().has(plainLetters(words.join(' ')));
}

/** Does the word head the name of an organisation, an insurer, or a street? */
export function isOrganisationWord(word: string): boolean {
  return organisationWords().has(normaliseWord(word));
}

/** Does the word belong to the vocabulary of clinical documents and forms? */
export function isClinicalTerm(word: string): boolean {
  return clinicalTerms().has(normaliseWord(word));
}

/** Is the word the brand name of a medicine, or a technology product or term? */
export function isProductWord(word: string): boolean {
  return productWords().has(normaliseWord(word));
}

/** Is the word a month, weekday, season, or feast, in full or abbreviated? */
export function isCalendarWord(word: string): boolean {
  return calendarWords().has(normaliseWord(word));
}

/**
 * Is the word, on its own, something other than a person? Towns that are better known as a surname (Allen, Henderson)
 * are left out; `isPlace` has them.
 */
export function isNonPersonWord(word: string): boolean {
  return (
    isClinicalTerm(word) ||
    isOrganisationWord(word) ||
    isProductWord(word) ||
    isCalendarWord(word) ||
    plainPlaces().has(normaliseWord(word))
  );
}
