import { plainLetters } from './words.js';

/**
 * Medical eponyms: surnames that name a disease, sign, device, procedure, position, stain, test or score. Curated by hand
 * from general medical knowledge; composite eponyms (Guillain-Barré) are listed by their parts.
 * Many are living people's surnames too (Murphy, Wilson), so a listed word is an eponym only in an eponym context.
 */

/** Lower case, without diacritics, sorted. */
const EPONYMS = `
abadie abbe abbott achenbach achilles adam addison adie adson ahlback aicardi albers albright alcock aldrete
alexander allen allis alpers alport alzheimer ambu ames amsler amyand andersen anderson angelman anton apert apgar
apley argyle arnold arthus aschoff asherman ashworth asperger auer auerbach auvard avellis baastrup babcock babinski
bainbridge baker bakes bakri baldy balfour balint balkan ballance ballard balthazar bankart banti barany bard bardet
barfoed barlow barr barraquer barre barrett barthel bartholin barton bartter basedow bassini batten battle bauhin bayley
bazett bazin bechterew beck becker beckwith behcet bekesy bell bender benedict benedikt bennett bentall berg berger
bernard bertolotti besnier bezold biedl bielschowsky biermer billroth binet bing binswanger biot bishop bismuth
biuret bjerrum blackfan blalock bland blatchford bloom blount blumberg bochdalek boeck boerhaave bohr bonnet bonney
bosniak bouchard bourdon bourneville bouveret bovie bowen bowman boyd bracht braden bradford bragard brandt branham
brenner breslow breuer bright brill bristow broca brock brodie brodmann brooke brooks broviac brown brudzinski
brugada brunner brushfield bruton bryant buck bucy budd buehler buerger bunnell burch burkitt byler cabot caffey
cajal caldwell calot camper canavan capgras caplan caprini carney caroli carrion casoni castleman cestan chaddock
chadwick chagas charcot charles chediak chenais cheyne chiari child christmas churg chvostek clagett clark claude
cleland clerambault clinitest cloquet clutton coats cobb cockayne cockcroft codman coffin colles conn conners cooley
coomassie coombs cooper cope cori cormack cornelia corrigan corti costello cotard cotton coude councilman
courvoisier couvade cowden cowper coxsackie crede creutzfeldt crigler crile crohn cronkhite crouzon crowe
crutchfield cruveilhier csendes cullen curling currarino cushing dalrymple dandy danis danlos darier daroff davies
deaver debakey dejerine delange delorme denonvilliers dent dequervain dercum devic diamond dick digeorge diogenes
dix dobhoff dohle donovan donovani doppler dor douglas down dravet dressler dubin dubois dubowitz duchenne duhamel
duke dukes dunlop dupuytren durie duroziez dutcher duval ebstein edwards ehlers ehrlich eisenmenger ekbom elek
elliot ellis ely emery enneking epley epstein epworth erb escherich eustachi evans ewart ewing exner fabry faget
fallope fanconi farber fehling feldman felix felty feulgen ficat fick finkelstein fisher fitz fleischer flick
fogarty foley fontan forbes fordyce forrest foster fournier foville fowler framingham frank frazier fredet freer
fregoli frei freiberg frey fridericia friedewald friedreich frohlich froment frykman fuchs fugl gaenslen galeazzi
galen gamna gandy ganser ganz garden gardner garengeot garland garrod gartland gartner gasser gaucher gault gehrig
gelineau gelpi gerota gerstmann gesell gianotti giemsa gigli gilbert gilles glanzmann glasgow gleason glenn glisson
goldmann golgi gomco gomori goodell goodpasture goodsall gordon gorlin gottron gougeon gougerot gower gowers
graafian graefe graf graham gram graves grawitz gray grayson greenfield greulich grey griffiths grocott groshong
grynfeltt guarnieri gubler guedel guillain gull gunther gustilo guyon haase hagedorn hageman haglund hailey hakim
haldane haller hallervorden hallpike halsted hamilton hamman hamster hansen hardy harrington harris harrison harter
hartmann hartnup hashimoto hasselbalch havers hawkins hawkinson heberden hecht hegar heimlich heineke heinz heister
heller henderson hendrich henle henoch hering hers herxheimer hess hesselbach hetzel hickman highmore hill hilton
hinchey hinton hirschberg hirschsprung hodgkin hoehn hoffman hoffmann hofmeister holliday holmes holt holter homans
hoover hopkins horner horton howell huber huhner hunner hunt hunter huntington hurler hurthle hutchinson ilizarov
immerslund ishihara ivemark jackson jacob jadassohn jaeger jakob jamieson jamshidi janeway jarisch jarman jatene
jefferson jendrassik jeor jervell jeune johansson jolly jones joseph joubert judet kahler kahn kallmann kanner
kaposi karnofsky kartagener kasabach kasai katz kawasaki kayser kearns kehr keller kellgren kellie kelly kennedy
kerckring kernig kienbock kienboeck kikuchi killian killip kimmelstiel kinyoun kirschner klatskin klebs klein kleine
klinefelter klippel klumpke kluver kobayashi koch kocher koebner kohler kolmer konno koplik korotkoff korsakoff
korsakov kostmann krabbe krantz kraske krukenberg kugelberg kulchitsky kummel kuntscher kupffer kuppuswamy kurzrok
kussmaul kveim lachman lafora lahey laimer lambert landau landry langenbeck langer langerhans lansky laplace larsen
lasegue lawrence lawton leber ledderhose lefort legg lehane leigh leishman leksell lemierre lennox leopold leriche
lesch letterer levin levine lewy leydig lhermitte libman lichtenstein liddle lieberkuhn likert lisfranc lister
liston littre lloyd loeffler lopresti louis loveset luc ludloff ludwig luer luria luschka lutembacher lyell lyme
lynch lyon macburney machado macintosh mackenrodt maddox maddrey madelung mafucci magendie magill maisonneuve
malecot mallampati mallory malpighi mantoux marchetti marcus marey marfan maroteaux marshall mason masson mauriceau
maydl mayo mazabraud mcburney mccune mcdonald mcgill mcgregor mcmurray mcroberts mcvay meckel meigs meissner
melkersson mendel mendelson menetrier meniere meniett menkes merkel merritt metzenbaum meyenburg meyer michaelis
mifflin mikulicz millard miller milligan millon milroy minerva mirels mirizzi mobitz moeller mohs molisch mondor
monro monteggia montgomery morgagni morison moro morquio morse morton moschcowitz moschowitz mosteller muckle
muehrcke muller munchausen murphy musset mustard naegele nageotte nagler neelsen neer negri neisser nelaton nelson
nernst niemann nikolsky nissen nissl noble noonan norrie norton norwood nothnagel nuss nyhan ober obturator oddi
ogilvie ohm ollier omenn ondine onuf oppenheim ormond ortolani osgood osler outerbridge pacini paget palade pancoast
paneth panner papanicolaou pappenheimer parinaud parkinson parkland parry pasteur patau patrick paul pautrier
pauwels pavlik pelizaeus pendred penrose perls perthes petit peutz peyer peyronie pezzer pfannenstiel pfeiffer
phalen pick pierre pinard plummer poiseuille poland pollock polya pompe popper pott potter poupart prader pratt
prinzmetal puestow pugh purkinje purtscher pyle quervain quincke quinton rai ramsay ramstedt rankin ranson ranvier
rasmussen rastelli rathke ravich ravitch raymond raynaud reed refsum reil reimers reissner reiter rendu rett retzius
reye reynolds richardson richmond richter ricketts riedel riker riley rinne risser ritgen ritter rives robin
robinson robson rockall roger rokitansky rolando romana romano romanowsky romberg rorschach rosai rosenthal ross
rossolimo roth rothera rotor roux rovsing rubin rubinstein rummel rusch russell rutter ryle sabin sachs salmon
salter sandhoff sanfilippo santorini satinsky sauve savary scarpa schamroth schatzker schaumann scheie scheuermann
schick schilder schiller schilling schiotz schirmer schlatter schlemm schmorl schnitzler schober schonlein schuffner
schwabach schwachman schwann schwartz scribner seckel segar segond seliwanoff sellick semont sengstaken senn senning
sequard sergent sertoli sever sezary sharpey sheehan shiga shirodkar shouldice shwachman shwartzman shy siewert
sillence silverman simmonds sims sinding sipple sistrunk sjogren skene smith sneddon snellen soave somogyi sotos
soulier speed spielmeyer spigel sprengel spurling stamm stargardt starling steele stein steinbrocker steinert
steinmann stellwag stemmer stendhal stenger sternberg stevens stickler stokes strasberg strassman strauss stretta
strohl stroop stryker sturge sudeck sugiura susac swan swenson swyer sydenham sylvius takayasu tanner tardieu tarui
taussig tay taybi teller tenckhoff tenon terry thebesius thomas thompson thomsen thudichum tietze tillaux tinel
tinetti toddler toldt tolosa tonnis torek toupet tourette traube treacher treitz trendelenburg troisier trousseau
truelove tuohy turcot turner tzanck uhthoff unverricht usher valsalva vanderbilt vaquez vater venturi veress
verhoeff vidian vincent vineberg virchow vogt volkmann waardenburg waldenstrom waldeyer wallace wallenberg walthard
ward warren wartenberg warthin wassermann waterhouse waterlow watson weber wechsler wegener weibel weil weinberg
weiss weitlaner welander wells wenckebach werdnig werlhof wermer werner wernicke wertheim west westermark westphal
wexner wharton whipple whitehead whitfield whitman widal willebrand willis wilms wilson winiwarter winslow wirsung
wiskott witts witzel wolff wolfram wolman worth wright yahr yankauer yergason yersin yersinia zadik zavanelli zeis
zellweger zenker ziehen ziehl zimmer zinn zollinger zung zuska
`;

/** Nouns that follow an eponym: "Murphy sign", "Foley catheter", "Parkinson's disease". Singular and plural. */
const EPONYM_HEADS = `
abscess acrodermatitis adenoma agar agenesis agnosia agreement airway anaemia anastomosis anemia aneurysm angina
anomaly antigen aphasia appearance apraxia arch arteritis artery arthritis arthroplasty ataxia atrophy bacilli
bacillus bag band bandage blade block bodies body boot brace breathing bronchiectasis broth bundle bypass canal
cancer cannula capsule carcinoma cardiomyotomy cartilage cast catheter cell cells chamber chart chorea
choriocarcinoma circle cirrhosis clamp classification clip coefficient collar contracture corpuscle corpuscles cough
crises crisis criteria criterion crutch crutches culture curette curve cyst dacryocystitis deformity degeneration
delirium dementia dermatitis diabetes diet dilator disease diseases disorder diverticulum drain drains dressing duct
dwarfism dysplasia dystrophy elevator embolism encephalitis encephalomyelitis encephalopathy enterocolitis equation
esophagectomy esophagus excision exercise exercises exophthalmos facies fascia fenestration fever fibers fibres
fibroma filter fissure flap foramen forceps formula fracture fractures frame fundoplication gait ganglion gangrene
gastrectomy gastritis gene gland glands goiter goitre grade grading graft granuloma headache hemangioma
hepaticojejunostomy hernia herniation hook hyperplasia hysterectomy illusion incision inclusion index infection
inventory island islands jaundice keratosis knot laryngoscope law lesion leukemia lid ligament limp line lines loop
lung lymphadenitis lymphoma macroglobulinemia malformation maneuver maneuvers manoeuvre mask measles medium melanoma
membrane metaplasia method monitor mucosa muscle myopathy myotomy nail nails necrosis needle nephritis
nephroblastoma nephropathy nerve neuralgia neuritis neuroma neuropathy nevus node nodes nodule nodules nystagmus
oesophagus operation ophthalmopathy orchid orchiectomy osteochondritis osteodystrophy pad palsy
pancreaticoduodenectomy pancreatoduodenectomy paralysis patch patches phenomena phenomenon phobia pin plane plaque
plate plexus pneumonia point position posture pouch prism procedure procedures projection prosthesis pruritus
psychosis pulse pupil purpura pyloroplasty questionnaire rash ratio reaction reflex reflexes repair respiration
resuscitator retinitis retractor rigidity ring rings rod rods rongeur rule sac sarcoma scale scales scissors
sclerosis score scores screw seizure seizures sheath shunt sign signs sinus sling smear solution sound space
speculum sphincter splint spot spots stage staging stain staining stenosis stricture stroke suction surgery suture
syndrome syndromes system tear technique tendon test tests tetany tetrad tetralogy thrombosis thyroiditis tics tip
tonometer tourniquet traction transfer triad triangle tube tubercle tubes tumor tumors tumour tumours ulcer ulcers
unit valve valves vasculitis vein veins ventilation view virus wave waves wheal wire
`;

/** What introduces the person an eponym is named after. Lower case, matched at the end of the text before the name. */
const EPONYM_INTRODUCERS = [
  'named after',
  'named for',
  'named in honor of',
  'named in honour of',
  'takes its name from',
  'take their name from',
  'takes the name of',
  'described by',
  'first described by',
  'first reported by',
  'discovered by',
  'invented by',
  'devised by',
  'proposed by',
  'popularized by',
  'popularised by',
  'coined by',
  'credited to',
  'attributed to',
  'eponym',
  'eponym of',
  'eponym for',
  'eponymous with',
  'after the physician',
  'after the surgeon',
  'after dr',
] as const;

/** What joins several namesakes behind one introducer: "described by Michael Epstein and Yvonne Barr". */
const NAMESAKE_LINK = /^(?:[\p{Lu}][\p{L}'’.-]{0,40}|and|&|,|von|van|de|der|the|physicians?|surgeons?|dr)$/u;

/** How many words may stand between an introducer and the name: three namesakes of three words each. */
const NAMESAKE_WORDS = 9;

/** How many words after the name are searched for a head: "Paget disease", "Guillain Barre Strohl syndrome". */
const HEAD_WORDS = 3;

interface Tables {
  readonly eponyms: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

let tables: Tables | undefined;

function loaded(): Tables {
  tables ??= { eponyms: wordSet(EPONYMS), heads: wordSet(EPONYM_HEADS) };
  return tables;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function normalise(word: string): string {
  return plainLetters(word)
    .replace(/^[^a-z]{1,3}/, '')
    .replace(/[^a-z]{1,3}$/, '')
    .replace(/'s$/, '');
}

/**
 * Is the word a medical eponym, in any case, with or without diacritics and possessive? Every part of a hyphenated
 * word must be one ("Jackson-Pratt", "Guillain-Barré"); a joining "en", "et" or "of" may stand between ("Roux-en-Y").
 */
export function isEponym(word: string): boolean {
  const { eponyms } = loaded();
  const parts = normalise(word)
    .split(/[-–]/)
    .filter((part) => !/^(?:en|et|of|y|de|la|van|von)$/.test(part));
  return parts.length > 0 && parts.every((part) => eponyms.has(part));
}

/** Is the word a noun that an eponym qualifies ("sign", "catheter", "lymphoma")? */
export function isEponymHead(word: string): boolean {
  return loaded().heads.has(normalise(word));
}

/**
 * Does the name stand in an eponym's place? True for "Thomas Hodgkin disease", "Lou Gehrig's disease", "Babinski
 * sign", and for a name after "named after", "described by" and their like.
 *
 * @param name the words of the candidate name, as written
 * @param before the text before the name, at most its last 200 characters are looked at
 * @param after the text after the name, at most its first 80 characters are looked at
 */
export function isEponymPhrase(name: readonly string[], before: string, after: string): boolean {
  return isBeforeHead(name, after) || isIntroduced(before);
}

/**
 * The name must end in a known eponym and touch its head ("Lou Gehrig's disease"), because "Ana Ruiz disease history"
 * speaks of a patient.
 */
function isBeforeHead(name: readonly string[], after: string): boolean {
  const last = name.at(-1);
  if (last === undefined) return false;
  if (!isEponym(last)) return false;
  const following = after
    .slice(0, 80)
    .replace(/^['’]s?/, '')
    .split(/[.;:!?\n"]/, 1)[0];
  const words = (following ?? '')
    .trim()
    .split(/[\s-]+/)
    .slice(0, HEAD_WORDS);
  for (const word of words) {
    if (isEponymHead(word)) return true;
    if (!isEponymFiller(word)) return false;
  }
  return false;
}

/** Words between an eponym and its head: a further eponym, or one of these ("'s shaking palsy", "Becker muscular dystrophy"). */
const HEAD_FILLERS =
  /^(?:acute|b|basal|bile|cell|coma|congenital|contact|depression|esophageal|functional|hepatolenticular|infantile|ischemic|like|lower|lung|motor|muscular|non|positive|pressure|pulmonary|reflux|shaking|skin|spastic|spinal|thyroid|trait|type|upper|vascular|i{1,3}|iv)$/i;

function isEponymFiller(word: string): boolean {
  return isEponym(word) || HEAD_FILLERS.test(word);
}

/** Does an introducer stand right before the name, or before other namesakes that lead up to it? */
function isIntroduced(before: string): boolean {
  const words = before.slice(-200).trim().split(/\s+/);
  for (let taken = 0; taken <= NAMESAKE_WORDS && words.length > 0; taken += 1) {
    if (endsWithIntroducer(words)) return true;
    const last = words.pop();
    if (last === undefined || !isNamesakeWord(last)) return false;
  }
  return false;
}

function isNamesakeWord(word: string): boolean {
  return NAMESAKE_LINK.test(word.replace(/,$/, ''));
}

function endsWithIntroducer(words: readonly string[]): boolean {
  const tail = words.slice(-4).join(' ').toLowerCase();
  return EPONYM_INTRODUCERS.some((introducer) => tail === introducer || tail.endsWith(` ${introducer}`));
}
