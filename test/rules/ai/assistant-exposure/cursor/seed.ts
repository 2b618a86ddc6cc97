export const patient = { ssn: '412-68-9031', label: 'x' };
//                             ^^^^^^^^^^^ phi/ssn
//                             ^^^^^^^^^^^ ai/assistant-exposure
export const other = { ssn: '417-55-2048' };
//                           ^^^^^^^^^^^ phi/ssn
