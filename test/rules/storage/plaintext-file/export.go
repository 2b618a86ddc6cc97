package f
import ("os"; "fmt"; "encoding/json"; "encoding/csv"; "net/http"; "bufio")
func a(p *Patient, ps []Patient, w http.ResponseWriter) {
    b, _ := json.Marshal(p)
    os.WriteFile("p.json", b, 0o600)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    f, _ := os.Create("x")
    fmt.Fprintf(f, "%s,%s\n", p.Name, p.SSN)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    f.WriteString(p.MRN)
//  ^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    json.NewEncoder(f).Encode(ps)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    bw := bufio.NewWriter(f)
    bw.WriteString(p.LastName)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    csv.NewWriter(w).Write([]string{p.Name})
    json.NewEncoder(w).Encode(ps)
    os.WriteFile("n", []byte(fmt.Sprint(len(ps))), 0o600)
}
