// Codes of drugs, laboratories and studies are no patient's.
const lab = { loinc: '718-7', cpt: '99213', icd10: 'E11.9', snomed: '73211009', rxnorm: '855332' };
const drug = { name: 'Warfarin', ndc: '00056-0172-70', lot: 'B4471902' };
const study = { protocol: 'NCT04471902', arm: 'B', phase: 'III', sponsor: 'Acme Pharma' };
const insurance = { plan: 'PPO 2000', groupNumber: '70441', policyType: 'HMO', payerId: '60054' };
const unit = { ward: '4 East', bed: 'B12', room: '412', floor: 4 };
const encounter = { id: 'enc-1', status: 'finished', class: 'AMB' };
const specimenType = 'Whole Blood', specimenVolume = '5 mL', accession = 'accession';
