import Database from 'better-sqlite3';
import sqlite3 from 'sqlite3';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import Realm from 'realm';
import * as SQLite from 'expo-sqlite';
function a() { return new Database('./data/patients.db'); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function c() { const b = new Database('patients.db'); b.pragma(`key='${process.env.K}'`); }
function d() { return new sqlite3.Database('ehr.sqlite'); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function e() { return new Sequelize({ dialect: 'sqlite', storage: 'patients.sqlite' }); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function f() { return new DataSource({ type: 'better-sqlite3', database: 'clinic.db', entities: [Patient] }); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function g() { return Realm.open({ schema: [PatientSchema], path: 'patients.realm' }); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function h(k) { return Realm.open({ schema: [PatientSchema], path: 'patients.realm', encryptionKey: k }); }
function i() { return SQLite.openDatabaseSync('patients.db'); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function j() { return new Database(':memory:'); }
function k() { return new Database('settings.db'); }
function l() { return new Sequelize('postgres://x/patients'); }
