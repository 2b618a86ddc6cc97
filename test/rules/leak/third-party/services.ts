import { Client as Notion } from '@notionhq/client';
import { Client as HubSpot } from '@hubspot/api-client';
import sgMail from '@sendgrid/mail';
import { WebClient } from '@slack/web-api';
import Airtable from 'airtable';
import Stripe from 'stripe';
import twilio from 'twilio';

const stripe = new Stripe(key);
const sms = twilio(sid, key);
const slack = new WebClient(key);
const hubspot = new HubSpot({ accessToken: key });
const notion = new Notion({ auth: key });
const base = new Airtable({ apiKey: key }).base('visits');

export async function admitted(patient: Patient) {
  await slack.chat.postMessage({ channel: 'ward', text: `admitted ${patient.lastName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  await sms.messages.create({ to: number, body: `admitted ${patient.lastName}` });
//      ^^^^^^^^^^^^^^^^^^^ leak/third-party
  await sgMail.send({ to: desk, from: us, subject: 'admitted', text: patient.fullName });
//      ^^^^^^^^^^^ leak/third-party
  await stripe.customers.create({ metadata: { diagnosis: patient.diagnosis } });
//      ^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  await hubspot.crm.contacts.basicApi.create({ properties: { email: patient.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  await notion.pages.create({ properties: { Name: patient.lastName } });
//      ^^^^^^^^^^^^^^^^^^^ leak/third-party
  await base('visits').create([{ fields: { mrn: patient.mrn } }]);
//      ^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  await fetch('https://hooks.zapier.com/hooks/catch/1/2', { method: 'POST', body: JSON.stringify({ ssn: patient.ssn }) });
//      ^^^^^ leak/third-party
  await fetch(`https://clinic.zendesk.com/api/v2/tickets.json`, { method: 'POST', body: patient.lastName });
//      ^^^^^ leak/third-party
  await slack.chat.postMessage({ channel: 'ward', text: `${patient.visits.length} visits` });
  await stripe.customers.create({ metadata: { row: patient.id } });
  await patients.create({ name: patient.lastName });
}
