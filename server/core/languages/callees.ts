/** What the names of functions, annotations, properties and variables say about the values they are given. */
import type { NotData } from '../model.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Does the word at [start, end) belong to a set? Most words are ruled out without a substring. */
export type WordTest = (text: string, start: number, end: number) => boolean;

const slotOf = (first: number, last: number, length: number): number =>
  ((first | 32) * 7 + (last | 32) * 13 + length * 29) & 1023;

function wordTest(list: string): WordTest {
  const set = words(list);
  const slots = new Uint8Array(1024);
  for (const word of set) slots[slotOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return (text, start, end) => {
    const slot = slotOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start);
    return slots[slot] === 1 && set.has(text.slice(start, end).toLowerCase());
  };
}

/** Roots of generators of invented values: the first or a later segment of the callee, in lower case. */
const generators = words(
  'faker fake fakeit fakerphp ffaker chance casual datafaker javafaker bogus gofakeit mimesis randomdatagenerator fuzzychoice fuzzydate fuzzydatetime fuzzytext fuzzyinteger fuzzydecimal instancio forgery falso kfaker autofixture testdatafaker',
);

/** Last segments of callees whose arguments are patterns. */
const patternCallees = words(
  'regexp regex pattern matches regularexpression nsregularexpression numericality compile fullmatch findall finditer qr preg_match preg_replace preg_match_all preg_split regexp_replace regexp_like regexp_matches regexpvalidator regexvalidator gsub sub grepl regexpr str_detect str_replace str_extract tregex toregex mustcompile ofpattern datetimeformatter simpledateformat dateformat setdateformat lt lte gt gte greaterthan lessthan greaterthanorequal lessthanorequal greaterthanorequalto lessthanorequalto tobegreaterthan tobelessthan tobegreaterthanorequal tobelessthanorequal isgreaterthan islessthan isbefore isafter between',
);

/** These are patterns only under one of these owners, because the bare words mean too much. */
const patternOwners = words('re regexp regex pattern regexset regexbuilder datetimeformatter time datetime dt');
const ownedPatternCallees = words(
  'compile match search fullmatch findall finditer sub subn split new ofpattern mustcompile parse',
);

const machineryCallees = words(
  'import require require_once include include_once requireactual requiremock importactual dynamicimport getlogger getelementbyid queryselector queryselectorall getbytestid addeventlistener removeeventlistener emit getenv env env_var dispatch createaction classnames clsx cx cn twmerge getattribute hasattribute resolve createelement column joincolumn table index jsonproperty jsonpropertyname jsonname serializedname requestmapping getmapping postmapping putmapping deletemapping patchmapping pathvariable requestparam named qualifier component service repository controller suppresswarnings serialname colname mapping key foreignkey bson blueprint add_column add_index remove_column create_table rename_column createindex add_foreign_key belongs_to has_many has_one attr_accessor attr_reader attr_writer validates delegate scope usefixtures fixture mark depends queryparam pathparam formparam produces consumes typename',
);

const labelCallees = words(
  't i18n gettext ngettext pgettext _ __ _e esc_html__ trans translate localizedstring nslocalizedstring stringlocalizer label settitle setlabel settext setplaceholder setplaceholdertext sethint settooltip settooltiptext describe it test context displayname fdescribe xdescribe xit scenario feature fact theory getbylabeltext getbyplaceholdertext getbyrole th apioperation apimodelproperty',
);

/** Names of properties and parameters, lower case without separators. */
const names: ReadonlyMap<string, NotData> = new Map<string, NotData>([
  ...pairs(
    'pattern',
    'pattern patterns regex regexp regexes regexps mask inputmask format dateformat datetimeformat displayformat matches re rx validationpattern validregex hintpattern datepattern phonepattern ssnpattern gt gte lt lte',
  ),
  ...pairs(
    'label',
    'placeholder label labels title subtitle heading helptext helpertext hint hinttext tooltip description summary message messages errormessage errormessages errortext caption arialabel arialabelledby alt legend translations i18n placeholders buttontext verbosename invalidmessage requirederror invalidtypeerror docstring usage labeltext hints captions headings columnlabels headername columntitle displayname',
  ),
  ...pairs(
    'machinery',
    'classname xmlns viewbox datatestid testid cssclass styleclass importpath modulename selector xpath queryselector csstext',
  ),
]);

/** Objects and lists whose values are all of one kind; a single `placeholder` may be a whole patient. */
const containers: ReadonlyMap<string, NotData> = new Map<string, NotData>([
  ...pairs('pattern', 'pattern patterns regex regexes regexps mask masks format formats dateformats validators'),
  ...pairs(
    'label',
    'labels titles messages errors errormessages validationerrors validationmessages translations i18n placeholders hints captions headings columnlabels columnheaders columntitles headernames tooltips descriptions fieldlabels displaynames',
  ),
]);

/** Attributes of JSX and HTML that steer the page. */
const attributes: ReadonlyMap<string, NotData> = new Map<string, NotData>([
  ...pairs(
    'machinery',
    'class classname id style key type rel role for htmlfor xmlns d points fill stroke viewbox transform srcset integrity crossorigin media charset variant size color testid datatestid as slot is lang dir target method enctype autocomplete name vif vfor vmodel vbind',
  ),
]);

function pairs(kind: NotData, list: string): [string, NotData][] {
  return list.split(' ').map((word) => [word, kind]);
}

/** Calls that compare their two arguments. */
export const isAssertion = wordTest(
  'assertequals assertequal asserteq assertsame assertnotequal assertnotequals equal notequal strictequal deepequal deepstrictequal xctassertequal expecteq expectequal asserteqs expectstreq assertstreq areequal equals is isnot expectidentical shouldequal assertthat assert_equals assert_equal assert_eq assert_same expect_eq expect_streq assert_streq expect_equal expect_identical deep_equal strcpy strncpy strcpy_s strlcpy sprintf snprintf memcpy',
);

/** Calls whose argument is compared with what an `expect(…)` before them got. */
export const isMatcher = wordTest(
  'tobe toequal tostrictequal tomatch tocontain tohavetextcontent tohavevalue eq eql equal equals isequalto issameas isequaltoignoringcase shouldbe be mustbe hasvalue hastostring contains equalto is tocontainequal equal_to to_equal is_equal_to',
);

/** Calls that name what a matcher compares. */
export const isSubject = wordTest(
  'expect assertthat assertthatobject that verify should assume assumethat assert_that then',
);

/** Calls that type a value into a field of a form. */
export const isFiller = wordTest(
  'fill type typetext sendkeys send_keys setvalue set_value fill_in fillin filltext presssequentially press_sequentially typein typeintext entertext replacetext clearandtype addvalue set val selectoption select_option select change should setinputvalue set_text',
);

/** Calls that find a field of a form, by its label or a selector. */
export const isLocator = wordTest(
  'getbylabel getbylabeltext getbyplaceholder getbyplaceholdertext getbyrole getbytestid getbyname findbylabeltext findbyplaceholdertext findbyrole findbytestid querybylabeltext get_by_label get_by_placeholder get_by_role get_by_test_id get find locator find_element find_by_id find_field findelement findbyid queryselector getelementbyid waitforselector bytestid withid onview element textfields $ jquery',
);

/** Calls and attributes whose arguments are rows of a table of test cases. */
export const isTable = wordTest('inlinedata testcase datarow csvsource valuesource each expand');

/** Calls whose first argument lists the names of the columns of a table of test cases. */
export const isParametrized = wordTest('parametrize parameterized expand');

/** Calls whose first argument is a condition with placeholders for the others. */
export const isCondition = wordTest(
  'where orwhere andwhere find findby find_by findone find_one findall first last filter filterby having not or raw exec query queryrow queryrowcontext querycontext execute executequery take exists delete get select queryforobject queryforlist fromsqlraw whereraw',
);

/** Calls that hand their argument through: the value is named by what the result is given to. */
export const isWrapper = wordTest(
  'some just ok of ofnullable string str from fromstring tostring valueof parse parsedate date localdate localdatetime zoneddatetime datetime dateonly datetimeoffset timestamp fromisoformat strptime todate to_date asdate isodate decimal bigdecimal int integer long number bigint into iso8601 uuid symbol ptr pointer stringptr strptr nullstring sqlstring optional maybe right left literal wrapped lit quote trim encode tobytes bytes utf8 base64 btoa encrypt escape constant value text char varchar moment dayjs parseiso luxon fromiso make_date ymd mdy dmy asstring new freeze dedent textwrap stripindent trimindent trimmargin json jsondecode required default observable ref signal reactive usestate mutablestateof stateflow just mutablestateflow livedata mutablelivedata binding published valuenotifier box rc arc',
);

const collections = wordTest(
  'c list listof mutablelistof arraylistof arrayof setof mutablesetof sequenceof array seq vec vector tuple set frozenset deque arraylist hashset linkedlist sorted immutablelist immutableset of_array',
);
const collectionOwners = wordTest('list set stream arrays immutablelist immutableset seq vector array fluent');

/** Calls whose arguments are the elements of a list: `listOf(…)`, `List.of(…)`, `c(…)` of R. */
export function isCollection(text: string, word: number, end: number, owner: number, ownerEnd: number): boolean {
  if (owner < 0) return collections(text, word, end);
  if (end - word === 6) return text.startsWith('asList', word);
  return end - word === 2 && text.startsWith('of', word) && collectionOwners(text, owner, ownerEnd);
}

/** Calls that build a date from year, month and day. */
export const isDateBuilder = wordTest(
  'date datetime dateonly datetimeoffset localdate localdatetime zoneddatetime of new utc gregoriancalendar calendar timestamp make_date makedate from_ymd from_ymd_opt fromymd ymd civil local mktime datefromparts makedatetime datecomponents naivedate create createfromdate',
);

/** Drops the separators and the case: `error_message`, `errorMessage` and `ERROR-MESSAGE` are one key. */
function fold(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
}

/** Why values under this name are no data, if so. */
export function notDataByName(name: string): NotData | undefined {
  if (name.length < 2 || name.length > 24) return undefined;
  return names.get(name) ?? names.get(fold(name)) ?? (bounds.test(name) ? 'pattern' : undefined);
}

/** `dob__lt="…"`: Django compares by order. */
const bounds = /__(?:[lg]te?|range)$/;

/** Why everything in a container of this name is no data, if so. */
export function notDataByContainer(name: string): NotData | undefined {
  return name.length > 24 ? undefined : containers.get(fold(name));
}

/** The same for an attribute of JSX or HTML. */
export function notDataByAttribute(name: string): NotData | undefined {
  const folded = fold(name);
  if (name.startsWith('data-test') || name.startsWith('on') || name.startsWith('@')) return 'machinery';
  return attributes.get(folded) ?? names.get(folded);
}

/** Why arguments of this callee (a dotted path) are no data, if so. */
export function notDataByCallee(callee: string): NotData | undefined {
  if (callee === '' || callee.length > 120) return undefined;
  const segments = callee.toLowerCase().split('.');
  if (segments.some((segment) => generators.has(segment))) return 'generated';
  const last = segments[segments.length - 1] ?? '';
  const owner = segments.length > 1 ? (segments[segments.length - 2] ?? '') : '';
  if (owner !== '' && patternOwners.has(owner) && ownedPatternCallees.has(last)) return timeParser(owner, last);
  if (ownedPatternCallees.has(last)) return undefined;
  if (patternCallees.has(last)) return 'pattern';
  if (machineryCallees.has(last)) return 'machinery';
  if (labelCallees.has(last)) return 'label';
  return undefined;
}

/** `time.Parse` and `datetime.parse` get data; their patterns stand elsewhere. */
function timeParser(owner: string, last: string): NotData | undefined {
  const clock = owner === 'time' || owner === 'datetime' || owner === 'dt';
  if (clock) return undefined;
  return last === 'parse' ? undefined : 'pattern';
}

/** Keys that compare the value with the field whose key stands before (`mrn: { $eq: "…" }`, `mrn: { equals: "…" }`). */
export const comparingKeys: ReadonlySet<string> = words('eq _eq ne _ne _neq in _in nin _nin equals contains iexact');
/** Keys that give the value of what the call declares (`mrn: str = Field(default="…")`). */
export const defaultKeys: ReadonlySet<string> = words('default server_default insert_default initial default_value');
const declaring =
  /(?:^|[a-z_])(?:field|column|attrib|ib|param|parameter|query|path|body|header|form|input|option|prop)$/i;

/** Calls that declare a field, column or parameter. */
export function isDeclaring(word: string): boolean {
  return declaring.test(word);
}

const setter =
  /^(?:set|with|add|put|append|store|insert|header|field|param|prop|attr)(?![a-z])|^(?:setItem|append|put|insert|setdefault)$/;

/** Calls that give a value to a part of what they are called on. */
export function isSetter(word: string): boolean {
  return setter.test(word);
}
