import { Logger as NestLogger } from '@nestjs/common';
import bunyan from 'bunyan';
import createDebug from 'debug';
import pino from 'pino';
import winston from 'winston';

const wlog = winston.createLogger({ level: 'info' });
const plog = pino();
const blog = bunyan.createLogger({ name: 'visits' });
const trace = createDebug('visits');
const { info } = plog;

class Visits {
  private readonly events = new NestLogger('visits');

  admit(patient: Patient) {
    this.events.log(`admitted ${patient.lastName}`);
//  ^^^^^^^^^^^^^^^ leak/log
    wlog.warn('admitted', { ssn: patient.ssn });
//  ^^^^^^^^^ leak/log
    plog.info({ mrn: patient.mrn }, 'admitted');
//  ^^^^^^^^^ leak/log
    plog.child({ patient }).info('admitted');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    blog.error(patient.email);
//  ^^^^^^^^^^ leak/log
    trace('admitted %s', patient.fullName);
//  ^^^^^ leak/log
    info(patient.phone);
//  ^^^^ leak/log
    process.stdout.write(patient.lastName);
//  ^^^^^^^^^^^^^^^^^^^^ leak/log
    wlog.warn('admitted', { row: patient.id });
    plog.info({ count: patient.visits.length }, 'admitted');
    trace('admitted');
  }

  show(patient: Patient, dialog: Dialog, span: HTMLElement, catalog: Catalog) {
    dialog.alert(patient.lastName);
    span.setAttribute('title', patient.lastName);
    catalog.info(patient.lastName);
  }
}
