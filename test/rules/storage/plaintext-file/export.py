import json, pickle, csv, io, tempfile, joblib
from pathlib import Path
import pandas as pd
def a(patients, patient, path, fernet, conn, response):
    with open(path, 'w') as f:
        json.dump([p.to_dict() for p in patients], f)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open(path, 'w') as f:
        f.write(json.dumps(patient))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open(path, 'wb') as f:
        pickle.dump(patients, f)
#       ^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    f = open('x.txt', 'a')
    f.write(f"{patient.name},{patient.ssn}\n")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open(path, 'w', newline='') as fh:
        w = csv.writer(fh)
        w.writerow(['name', 'ssn'])
        for p in patients:
            w.writerow([p.name, p.ssn])
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open(path, 'w') as fh:
        w = csv.DictWriter(fh, fieldnames=['ssn'])
        w.writerows(patients)
#       ^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    buf = io.StringIO()
    csv.writer(buf).writerow([patient.ssn])
    Path('x').write_text(json.dumps(patient))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    df = pd.DataFrame(patients)
    df.to_csv('out.csv')
#   ^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    df = pd.read_sql("SELECT name, mrn FROM patients", conn)
    df.to_parquet(path)
#   ^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    pd.DataFrame([p.__dict__ for p in patients]).to_excel('x.xlsx')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    patients_df.to_json('x.json')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    sales.to_csv('sales.csv')
    df.to_csv(buf)
    with tempfile.NamedTemporaryFile('w', delete=False) as t:
        t.write(patient.notes)
#       ^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open(path, 'wb') as f:
        f.write(fernet.encrypt(json.dumps(patient).encode()))
    joblib.dump(patients, 'x.joblib')
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    with open('count.txt', 'w') as f:
        f.write(str(len(patients)))
    with open('config.json', 'w') as f:
        json.dump(config, f)
    with open('m.json', 'w') as f:
        json.dump({'count': len(patients), 'mean_age': mean}, f)
    writer = csv.writer(response)
    writer.writerow([patient.name])
    rows = conn.execute("SELECT * FROM patients").fetchall()
    with open('p.json', 'w') as f:
        json.dump(rows, f)
#       ^^^^^^^^^^^^^^^^^^ storage/plaintext-file
