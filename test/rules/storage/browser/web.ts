import AsyncStorage from '@react-native-async-storage/async-storage';
import Cookies from 'js-cookie';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { db } from './db';
import Dexie from 'dexie';
import { MMKV } from 'react-native-mmkv';
import { persistReducer } from 'redux-persist';
interface Member { id: string; ssn: string; dob: string }
export async function a(patient: Patient, p: Member, user: User, token: string, dark: boolean, widths: number[]) {
  localStorage.patient = JSON.stringify(patient);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  localStorage['ssn'] = p.ssn;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  window.sessionStorage.setItem('dob', p.dob);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  await AsyncStorage.setItem('member', JSON.stringify(p));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  await AsyncStorage.multiSet([['name', patient.name]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  localStorage.setItem('token', token);
  localStorage.setItem('dark', String(dark));
  localStorage.setItem('patientTableColumns', JSON.stringify(widths));
  localStorage.setItem('userName', user.name);
  localStorage.setItem('patientCount', String(patients.length));
  localStorage.setItem('lastPatientId', patient.id);
  localStorage.removeItem('ssn');
  res.cookie('mrn', patient.mrn);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  res.cookie('mrn', patient.mrn, { secure: true, httpOnly: true, sameSite: 'strict' });
  Cookies.set('name', patient.lastName, { secure: true, sameSite: 'strict' });
  await db.patients.put(patient);
//      ^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  const storage = new MMKV();
  storage.set('diagnosis', patient.diagnosis);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  const { firstName, lastName } = patient;
  sessionStorage.setItem('n', `${firstName} ${lastName}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  fetch('/api/patients/1').then((r) => r.json()).then((data) => localStorage.setItem('d', JSON.stringify(data)));
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  const rows = await getPatients();
  localStorage.setItem('rows', JSON.stringify(rows.map((r) => r.name)));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  localStorage.setItem('ids', JSON.stringify(rows.map((r) => r.id)));
  localStorage.setItem('x', await encrypt(patient.ssn));
  localStorage.setItem('patientStatus', patient.status);
  localStorage.setItem('lastVisited', location.pathname);
}
export const usePatients = create(persist((set) => ({ patients: [], add: () => set({}) }), { name: 'clinic' }));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
export const useTheme = create(persist((set) => ({ theme: 'x' }), { name: 'theme' }));
export const root = persistReducer({ key: 'root', whitelist: ['patient'], storage }, reducer);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
export const root2 = persistReducer({ key: 'root', whitelist: ['ui'], storage }, reducer);
