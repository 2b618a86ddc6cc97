import createError from 'http-errors';
import { NextResponse } from 'next/server';

export function admit(patient: Patient, res: Response, ctx: Context) {
  if (patient.isOpen) throw `already admitted: ${patient.lastName}`;
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/error
  if (patient.isClosed) return Promise.reject(new Error('closed: ' + patient.lastName));
//                             ^^^^^^^^^^^^^^ leak/error
  if (patient.isOld) return res.status(409).json({ error: `${patient.fullName} is admitted` });
//                          ^^^^^^^^^^^^^^^^^^^^ leak/error
  if (patient.isNew) return NextResponse.json({ error: patient.lastName }, { status: 404 });
//                          ^^^^^^^^^^^^^^^^^ leak/error
  if (patient.isThere) return ctx.throw(404, `no bed for ${patient.lastName}`);
//                            ^^^^^^^^^ leak/error
  if (patient.isHere) throw createError(404, `no bed for ${patient.lastName}`);
//                          ^^^^^^^^^^^ leak/error
  if (patient.isGone) return res.status(404).json({ error: `no row ${patient.id}` });
  return res.status(200).json({ name: patient.fullName });
}
