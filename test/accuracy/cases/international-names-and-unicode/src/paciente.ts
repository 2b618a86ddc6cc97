// El paciente Sr. Anselmo Echeverría-Prado llamó ayer.
export const patient = { name: 'Anselmo Echeverría-Prado', dob: '1938-06-24' };
export const café = 'Crème brûlée';
