/**
 * The same shapes of flow in every language. Each line that calls `sink` says behind its comment mark what must be true:
 * `phi` when the argument carries a patient's data, `none` when it does not, `missed` and `false` for what is known to
 * be wrong, which fails once it is right.
 */
export const shapes: Readonly<Record<string, string>> = {
  'shapes.ts': `
function all(patient: Patient, patients: Patient[], db: any) {
  const name = patient.lastName; sink(name); // phi assign
  sink(patient.ssn); // phi field
  const { mrn, status } = patient; sink(mrn); // phi destructure
  sink(status); // none destructure
  sink(\`seen \${patient.firstName}\`); // phi template
  sink('text about a patient'); // none text
  sink(patients.length); // none count
  const answer = { email: patient.email, status: 200 }; sink(answer.email); // phi object
  sink(answer.status); // none object
  const copy = { ...patient }; sink(copy); // phi spread
  const list: string[] = []; list.push(patient.ssn); sink(list); // phi collection
  for (const each of patients) sink(each.birthDate); // phi loop
  patients.forEach((each) => sink(each.lastName)); // phi callback
  sink(patients.map((each) => each.mrn)); // phi map
  sink(patients.map((each) => each.id)); // none map
  sink(JSON.stringify(patient)); // phi serialise
  const either = status ? patient.ssn : ''; sink(either); // phi branch
  sink(patient.ssn === mrn); // none compare
  sink(mask(patient.ssn)); // none sanitise
  sink(patient.ssn.slice(-4)); // none cut
  const alias = patient; sink(alias.diagnosis); // phi alias
  sink(same(patient.ssn)); // phi return
  sink(same(3)); // none return
  passed(patient.ssn);
  fetchOne().then((row) => sink(row.ssn)); // phi promise
  const holder = new Holder(patient.ssn); sink(holder.value); // phi class
  const text = ['a', patient.ssn].join(','); sink(text); // phi join
}
function same<T>(x: T) { return x; }
function passed(x: string) { sink(x); } // phi parameter
async function fetchOne() { return db.query('SELECT ssn FROM patients'); }
class Holder { constructor(readonly value: string) {} }
`,
  'shapes.js': `
const all = (patient, patients) => {
  const name = patient.lastName; sink(name); // phi assign
  sink('Born ' + patient.dob); // phi concatenate
  sink(patients.length); // none count
  let out = ''; out += patient.ssn; sink(out); // phi augment
  const list = []; list.push(patient.ssn); sink(list.join()); // phi collection
  patients.forEach(function (each) { sink(each.lastName); }); // phi callback
  const box = {}; box.ssn = patient.ssn; sink(box.ssn); // phi member
  sink(box.color); // none member
  box['dob'] = patient.dob; sink(box['dob']); // phi index
  sink(JSON.stringify({ p: patient })); // phi serialise
  sink(hashWithKey(patient.ssn)); // none sanitise
  const res = { status: 200, email: patient.email }; sink(res.status); // none status
  function inner() { return patient.mrn; } sink(inner()); // phi closure
};
`,
  'shapes.py': `
def all(patient, patients, cursor):
    name = patient.last_name
    sink(name)  # phi assign
    sink(f"born {patient.dob}")  # phi template
    sink("%s" % patient.ssn)  # phi format
    sink("{}".format(patient.ssn))  # phi format
    sink("a patient")  # none text
    sink(len(patients))  # none count
    row = {"ssn": patient.ssn, "status": 200}
    sink(row["ssn"])  # phi dict
    sink(row["status"])  # none dict
    parts = []
    parts.append(patient.ssn)
    sink(parts)  # phi collection
    for each in patients:
        sink(each.mrn)  # phi loop
    sink([each.mrn for each in patients])  # phi comprehension
    sink([each.id for each in patients])  # none comprehension
    sink(json.dumps(patient))  # phi serialise
    sink(patient.model_dump())  # phi serialise
    sink(deidentify(patient))  # none sanitise
    sink(same(patient.ssn))  # phi return
    sink(same(3))  # none return
    passed(patient.ssn)
    cursor.execute("SELECT ssn FROM patients")
    sink(cursor.fetchall())  # phi query
    df = load_patients()
    sink(df["ssn"])  # phi column
    sink(df[["diagnosis", "dob"]])  # phi columns
    either = patient.ssn if name else ""
    sink(either)  # phi branch
    first, second = patient.ssn, 3
    sink(first)  # phi tuple
    sink(second)  # none tuple

def same(x):
    return x

def passed(x):
    sink(x)  # phi parameter

def each_of(patients):
    for each in patients:
        yield each.ssn

def use(patients):
    for value in each_of(patients):
        sink(value)  # phi generator
`,
  'Shapes.java': `
class Shapes {
  void all(Patient patient, List<Patient> patients) {
    String name = patient.getLastName(); sink(name); // phi assign
    sink(patient.getSsn()); // phi getter
    sink("born " + patient.getBirthDate()); // phi concatenate
    sink(String.format("%s", patient.getSsn())); // phi format
    sink(patients.size()); // none count
    StringBuilder text = new StringBuilder(); text.append(patient.getSsn()); sink(text.toString()); // phi builder
    for (Patient each : patients) { sink(each.getMrn()); } // phi loop
    patients.forEach(each -> sink(each.getLastName())); // phi callback
    sink(mapper.writeValueAsString(patient)); // phi serialise
    sink(mask(patient.getSsn())); // none sanitise
    sink(same(patient.getSsn())); // phi return
    sink(same("x")); // none return
    passed(patient.getSsn());
    sink(patient.getId()); // none key
    this.kept = patient.getSsn(); sink(this.kept); // phi own
  }
  private String kept;
  String same(String x) { return x; }
  void passed(String x) { sink(x); } // phi parameter
}
`,
  'Shapes.cs': `
class Shapes {
  void All(Patient patient, List<Patient> patients) {
    var name = patient.LastName; sink(name); // phi assign
    sink($"born {patient.BirthDate}"); // phi template
    sink(patients.Count); // none count
    var text = new StringBuilder(); text.Append(patient.Ssn); sink(text.ToString()); // phi builder
    foreach (var each in patients) { sink(each.Mrn); } // phi loop
    sink(patients.Select(each => each.Ssn)); // phi map
    sink(JsonSerializer.Serialize(patient)); // phi serialise
    sink(Redact(patient.Ssn)); // none sanitise
    sink(Same(patient.Ssn)); // phi return
    sink(Same("x")); // none return
    var row = new { Email = patient.Email, Status = 200 }; sink(row.Email); // phi object
    sink(row.Status); // none object
  }
  string Same(string x) { return x; }
}
`,
  'shapes.go': `
package shapes
func All(patient Patient, patients []Patient) {
	name := patient.LastName
	sink(name) // phi assign
	sink(fmt.Sprintf("born %s", patient.BirthDate)) // phi format
	sink(len(patients)) // none count
	for _, each := range patients {
		sink(each.MRN) // phi loop
	}
	list := []string{}
	list = append(list, patient.SSN)
	sink(list) // phi collection
	body, err := json.Marshal(patient)
	sink(body) // phi serialise
	sink(err) // none error
	sink(Mask(patient.SSN)) // none sanitise
	sink(same(patient.SSN)) // phi return
	sink(same("x")) // none return
	row := Row{Email: patient.Email, Status: 200}
	sink(row.Email) // phi struct
	sink(row.Status) // none struct
}
func same(x string) string { return x }
`,
  'shapes.rb': `
def all(patient, patients)
  name = patient.last_name
  sink(name) # phi assign
  sink("born #{patient.dob}") # phi template
  sink(patients.count) # none count
  patients.each { |each| sink(each.mrn) } # phi callback
  sink(patients.map { |each| each.ssn }) # phi map
  row = { ssn: patient.ssn, status: 200 }
  sink(row[:ssn]) # phi hash
  sink(row[:status]) # none hash
  list = []
  list << patient.ssn
  sink(list) # phi collection
  sink(patient.to_json) # phi serialise
  sink(redact(patient.ssn)) # none sanitise
  sink(same(patient.ssn)) # phi return
  sink(same(3)) # none return
end

def same(x)
  x
end
`,
  'shapes.php': `<?php
function all(Patient $patient, array $patients) {
  $name = $patient->lastName; sink($name); // phi assign
  sink("born {$patient->dob}"); // phi template
  sink('born ' . $patient->dob); // phi concatenate
  sink(sprintf('%s', $patient->ssn)); // phi format
  sink(count($patients)); // none count
  foreach ($patients as $each) { sink($each->mrn); } // phi loop
  $row = ['ssn' => $patient->ssn, 'status' => 200]; sink($row['ssn']); // phi array
  sink($row['status']); // none array
  $list = []; $list[] = $patient->ssn; sink($list); // phi collection
  sink(json_encode($patient)); // phi serialise
  sink(mask($patient->ssn)); // none sanitise
  sink(same($patient->ssn)); // phi return
  sink(same(3)); // none return
}
function same($x) { return $x; }
`,
  'Shapes.kt': `
fun all(patient: Patient, patients: List<Patient>) {
  val name = patient.lastName
  sink(name) // phi assign
  sink("born \${patient.birthDate}") // phi template
  sink(patients.size) // none count
  for (each in patients) { sink(each.mrn) } // phi loop
  patients.forEach { sink(it.ssn) } // phi callback
  sink(patients.map { it.ssn }) // phi map
  val list = mutableListOf<String>()
  list.add(patient.ssn)
  sink(list) // phi collection
  sink(Json.encodeToString(patient)) // phi serialise
  sink(mask(patient.ssn)) // none sanitise
  sink(same(patient.ssn)) // phi return
  sink(same("x")) // none return
  patient.let { sink(it.ssn) } // phi scope
}
fun same(x: String) = x
`,
  'Shapes.swift': `
func all(patient: Patient, patients: [Patient]) {
  let name = patient.lastName
  sink(name) // phi assign
  sink("born \\(patient.birthDate)") // phi template
  sink(patients.count) // none count
  for each in patients { sink(each.mrn) } // phi loop
  patients.forEach { sink($0.ssn) } // phi callback
  sink(patients.map { $0.ssn }) // phi map
  var list: [String] = []
  list.append(patient.ssn)
  sink(list) // phi collection
  sink(mask(patient.ssn)) // none sanitise
  sink(same(patient.ssn)) // phi return
  sink(same("x")) // none return
  if let own = patient.ssn { sink(own) } // phi unwrap
}
func same(_ x: String) -> String { return x }
`,
};
