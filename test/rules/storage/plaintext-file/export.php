<?php
function a(Patient $patient, array $patients, $key) {
  file_put_contents('p.json', json_encode($patients));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  $fh = fopen('x.csv', 'w');
  foreach ($patients as $p) { fputcsv($fh, [$p->name, $p->ssn]); }
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  fwrite($fh, $patient->mrn);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
  $out = fopen('php://output', 'w');
  fputcsv($out, [$patient->name]);
  file_put_contents('p.enc', openssl_encrypt(json_encode($patients), 'aes-256-gcm', $key));
  file_put_contents('cache.php', $code);
}
