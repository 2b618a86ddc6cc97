<?php
function a(Patient $patient) {
  setcookie('mrn', $patient->mrn, time() + 3600);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  setcookie('mrn', $patient->mrn, time() + 3600, '/', '', true, true);
  setcookie('lang', $lang);
}
