import React from 'react';

export function PatientHeader({ patient }) {
  return (
    <header className="patient-header" style={{ zIndex: 1000, color: '#4471aa' }}>
      <h2>{patient.lastName}, {patient.firstName}</h2>
      <span title="Date of birth">{formatDate(patient.dateOfBirth)}</span>
      <label htmlFor="ssn">Social Security Number</label>
      <input id="ssn" placeholder="NNN-NN-NNNN" value={patient.ssn} onChange={noop} />
    </header>
  );
}
