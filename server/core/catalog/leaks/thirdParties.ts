/** Tables: services of others that messages, payments and tickets go to. Sources: documentation of the services named, read 2026-11-22. */
import { alone, javaScript, type SinkRow } from './model.js';

const making =
  'create createasync createmany create_many update updateasync upsert modify insert post send sendasync add addasync submit save';

export const thirdPartySinks: readonly SinkRow[] = [
  // https://api.slack.com/methods, https://tools.slack.dev
  {
    to: 'Slack',
    methods:
      'postmessage post_message postephemeral schedulemessage chat_postmessage chat_postephemeral chat_update chat_schedulemessage files_upload files_upload_v2 uploadv2 chatpostmessage methodschatpostmessage postmessagecontext uploadfile uploadfilev2 postwebhook postwebhookcontext say respond',
    imports: /slack/,
  },
  { to: 'Slack', methods: 'postmessage chat_postmessage postephemeral', on: /(?:^|[._])(?:chat|slack\w{0,30})$/ },
  {
    to: 'Slack',
    methods: 'send post ping notify post_message message alert',
    on: /(?:^|[._/>@])(?:\w{0,20}slack\w{0,30}|incomingwebhook|@slack\/webhook)(?:\.\w{0,30}){0,3}$/,
  },
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors
  {
    to: 'Microsoft Teams',
    methods: 'send sendactivity sendactivityasync send_activity postmessage text addtext setsummary title',
    on: /(?:^|[._/>])(?:\w{0,20}teams\w{0,30}|pymsteams|connectorcard|turncontext|turn_context|incomingwebhook)(?:\.\w{0,30}){0,3}$/,
    imports: /teams|botbuilder|botframework/,
  },
  // https://discord.com/developers, https://core.telegram.org/bots/api
  {
    to: 'Discord',
    methods:
      'send execute send_message sendmessage reply channelmessagesend channelmessagesendembed sendmessageasync add_embed setdescription addfields webhookexecute discordwebhook',
    on: /(?:channel|webhook|interaction|message|ctx|bot|client|user|member|author|hook|discord\w{0,20}|session|embed)(?:[.(]\w{0,30}){0,2}$/,
    imports: /discord/,
  },
  {
    to: 'Telegram',
    methods: 'sendmessage send_message sendphoto sendtextmessageasync reply_text newmessage sendmessageasync',
    imports: /telegr|telebot/,
  },
  // https://www.twilio.com/docs, https://developer.vonage.com
  {
    to: 'Twilio',
    methods:
      'create creator createasync createmessage create_message createcall sms messagescreate sendmessage sendsms send_sms say message',
    on: /(?:^|[._/>@:\\])(?:messages|messageresource|message|calls|callresource|call|twilio\w{0,30}|voiceresponse|messagingresponse|verifications)(?:\.\w{0,30}){0,2}$/,
    imports: /twilio/,
  },
  { to: 'Twilio', methods: 'create', on: /(?:^|[._])twilio\w{0,20}(?:\.\w{0,20}){0,2}\.(?:messages|calls)$/ },
  {
    to: 'Vonage',
    methods: 'send send_message sendsms sendmessage',
    on: /(?:^|[._/>])(?:sms|messages|vonage\w{0,20}|nexmo\w{0,20}|message)(?:\.\w{0,30}){0,2}$/,
    imports: /vonage|nexmo/,
  },
  // https://www.twilio.com/docs/sendgrid, https://documentation.mailgun.com, https://postmarkapp.com/developer, https://mailchimp.com/developer
  {
    to: 'SendGrid',
    methods: 'send sendmultiple send_email sendasync sendemailasync sendwithcontext post makerequest api',
    on: /(?:^|[._/>@:\\])(?:\w{0,20}sendgrid\w{0,30}|sgmail|sg\w{0,5}|send|mail|@sendgrid\/mail)(?:[.(]\w{0,30}){0,5}$/,
    imports: /sendgrid/,
  },
  { to: 'SendGrid', methods: 'send sendemailasync', on: /(?:^|[._])(?:sgmail|sendgrid\w{0,20})$/ },
  {
    to: 'Mailgun',
    methods: 'create send send_message sendmessage sendmessageasync newmessage postmessage',
    on: /(?:^|[._/>:@\\])(?:\w{0,20}mailgun\w{0,20}|mg|messages?|client)(?:[.(]\w{0,30}){0,4}$/,
    imports: /mailgun/,
  },
  {
    to: 'Postmark',
    methods:
      'sendemail sendemailwithtemplate sendemailbatch send deliver deliver_message deliver_with_template delivermessage sendmessageasync sendtemplatedemail',
    on: /(?:^|[._/>:@\\])(?:\w{0,20}postmark\w{0,20}|client|mail|api_client)(?:[.(]\w{0,30}){0,4}$/,
    imports: /postmark/,
  },
  {
    to: 'Mailchimp',
    methods:
      'addlistmember setlistmember updatelistmember add_list_member set_list_member update_list_member batchlistmembers messages_send sendtemplate send_template createlistmemberevent add_member',
    imports: /mailchimp|mandrill/,
  },
  {
    to: 'Resend',
    methods: 'send create sendemail',
    on: /(?:^|[._/>])(?:\w{0,20}resend\w{0,20}|emails|batch|contacts)(?:\.\w{0,30}){0,2}$/,
    imports: /^resend|resend\/|resend$/,
  },
  {
    to: 'SparkPost',
    methods: 'send create',
    on: /(?:transmissions|transmission)$/,
    imports: /sparkpost/,
  },
  { to: 'EmailJS', methods: 'send sendform', on: /(?:^|[._/>@])(?:emailjs|@emailjs\/browser)(?:\.default)?$/ },
  // https://docs.stripe.com/api: names, descriptions and metadata stay with the service
  {
    to: 'Stripe',
    methods: 'create update modify new createasync updateasync create_async modify_async',
    on: /(?:^|[._/>:\\])stripe\w{0,20}(?:[.(/]\w{0,30}){1,5}$/,
  },
  {
    to: 'Stripe',
    methods: 'new update create createasync updateasync setdescription putmetadata setmetadata setname setemail',
    on: /(?:customer|paymentintent|charge|session|invoice|invoiceitem|subscription|checkout)\w{0,20}(?:[.(/]\w{0,30}){0,3}$/,
    imports: /stripe/,
  },
  {
    to: 'PayPal or Square',
    methods: making,
    on: /(?:^|[._])(?:paypal|square)\w{0,20}(?:[.(]\w{0,30}){0,4}$/,
    imports: /paypal|square/,
  },
  // CRM, support and tickets
  {
    to: 'HubSpot',
    methods: `${making} getid doupdate basic_api`,
    on: /(?:^|[._/>:@\\])(?:\w{0,10}hubspot\w{0,20}|@hubspot\/api-client|basic_?api|contacts|batch_?api)(?:[.(]\w{0,30}){0,5}$/,
    imports: /hubspot/,
  },
  {
    to: 'Salesforce',
    methods: `${making} createasync sobject upsertrecord bulk composite`,
    on: /(?:^|[._/>:@\\])(?:\w{0,10}salesforce\w{0,20}|sf|jsforce|conn|sobject|contact|lead|account|case|restforce|client)(?:[.(]\w{0,30}){0,4}$/,
    imports: /salesforce|jsforce|restforce|forcedotcom|netcoreforce/,
  },
  {
    to: 'Zendesk',
    methods: `${making} createticket updateticket createorupdate import identify`,
    on: /(?:^|[._/>:@\\])(?:\w{0,10}zendesk\w{0,20}|zenpy\w{0,10}|tickets|users|requests|ze|zendeskclient|client)(?:[.(]\w{0,30}){0,4}$/,
    imports: /zendesk|zenpy/,
  },
  { to: 'Zendesk', methods: 'ze', on: /^(?:window)?$/, languages: javaScript },
  {
    to: 'Intercom',
    methods: `${making} boot update show trackevent track_event shownewmessage newmessage logevent registeridentifieduser updateuser createcontact`,
    on: /(?:^|[._/>:@\\])\w{0,10}intercom\w{0,20}(?:[.(/-]\w{0,30}){0,4}$/,
  },
  { to: 'Intercom', methods: 'intercom', on: /^(?:window)?$/, languages: javaScript },
  {
    to: 'Airtable',
    methods: `${making} replace batch_create batch_update batch_upsert createrecord`,
    on: /(?:^|[._/>:@\\])(?:\w{0,10}airtable\w{0,20}|base|table|pyairtable)(?:[.(]\w{0,30}){0,4}$/,
    imports: /airtable/,
  },
  {
    to: 'Notion',
    methods: 'create update append createpage createasync appendchildren',
    on: /(?:^|[._/>:@\\])(?:\w{0,10}notion\w{0,20}|@notionhq\/client|pages|blocks|children|databases|comments)(?:[.(]\w{0,30}){0,4}$/,
    imports: /notion/,
  },
  {
    to: 'a tracker of tickets',
    methods: `${making} createissue create_issue updateissue addcomment add_comment addnewissue createcomment issuecreate createtask create_task createcard addcard issues`,
    on: /(?:^|[._/>:@\\])\w{0,10}(?:jira|linear|asana|trello|octokit|pygithub|gitlab|clickup|monday|servicenow)\w{0,20}(?:[.(/-]\w{0,30}){0,5}$/,
    imports:
      /jira|@linear|asana|trello|octokit|pygithub|go-github|python-gitlab|go-gitlab|gitbeaker|clickup|monday|servicenow/,
  },
  {
    to: 'an alerting service',
    methods: `${making} trigger enqueue createincident create_incident createalert create_alert sendevent send_event manageevent changeevent event alert page`,
    on: /(?:^|[._/>:@\\])\w{0,20}(?:pagerduty|opsgenie|victorops|pdpyras|pushover|pushbullet)\w{0,20}(?:[.(/-]\w{0,30}){0,4}$/,
  },
  {
    to: 'a marketing service',
    methods: `identify track trackevent trackevents trackuser users_track setuserattributes changeuser setemail setcustomuserattribute ${making}`,
    on: /(?:^|[._/>:@\\])(?:\w{0,10}(?:customerio|customer\.io|braze|appboy|klaviyo|onesignal|activecampaign|marketo|pardot|sendinblue|brevo|convertkit|freshdesk|freshchat|userflow|appcues)\w{0,20})(?:[.(/-]\w{0,30}){0,4}$/,
  },
  {
    to: 'a broker of push messages',
    methods: 'trigger triggerbatch trigger_batch triggerasync publish publishtointerests',
    on: /(?:^|[._/>:@\\])\w{0,10}(?:pusher|ably|pubnub|beams)\w{0,20}(?:[.(/-]\w{0,30}){0,4}$/,
  },
  {
    to: 'Zapier',
    methods: `${making} trigger`,
    on: /(?:^|[._/>:@\\])\w{0,10}(?:zapier|ifttt|makecom|integromat|n8n)\w{0,20}(?:[.(/-]\w{0,30}){0,4}$/,
  },
  // https://www.algolia.com/doc/api-client: an index of others
  {
    to: 'Algolia',
    methods:
      'saveobject saveobjects save_object save_objects partialupdateobject partialupdateobjects partial_update_object partial_update_objects replaceallobjects replace_all_objects addobject addobjects batch saveobjectasync saveobjectsasync partialupdateobjectasync replaceallobjectsasync',
    imports: /algolia/,
  },
  {
    to: 'Algolia',
    methods: 'saveobject saveobjects save_object save_objects partialupdateobject partial_update_object',
    on: /(?:^|[._/>:\\])(?:\w{0,10}algolia\w{0,20}|index)(?:[.(]\w{0,30}){0,4}$/,
  },
  {
    to: 'Google Sheets',
    methods: 'append_row append_rows appendrow addrow addrows update_cell insert_row',
    imports: /gspread|google-spreadsheet|googleapis|google_drive/,
  },
  // Push messages pass the servers of Google and Apple and stand on locked screens.
  {
    to: 'a push message',
    methods:
      'send sendeach sendmulticast sendeachformulticast sendtodevice send_each send_multicast sendasync sendtotopic sendpushnotificationsasync schedulenotificationasync send_multicast_async notify',
    on: /(?:^|[._/>:@\\])(?:messaging|firebasemessaging|firebase_admin\.messaging|expo|expo-notifications|apnprovider|provider|fcm\w{0,10}|getmessaging|notifications)(?:[.(]\w{0,30}){0,3}$/,
    imports: /firebase|expo-server-sdk|expo-notifications|node-apn|apnotic|apns|fcm/,
  },
  {
    to: 'Slack',
    methods:
      'slack_notify notify_slack send_slack send_slack_message sendslackmessage posttoslack notifyslack sendtoslack post_to_slack',
    on: alone,
  },
];

/** Hosts of services of others that web hooks and requests are sent to. */
export const thirdPartyHosts: Readonly<Record<string, string>> = {
  'hooks.slack.com': 'Slack',
  'slack.com': 'Slack',
  'hooks.zapier.com': 'Zapier',
  'hook.make.com': 'Make',
  'hook.eu1.make.com': 'Make',
  'hook.us1.make.com': 'Make',
  'maker.ifttt.com': 'IFTTT',
  'discord.com': 'Discord',
  'discordapp.com': 'Discord',
  'api.telegram.org': 'Telegram',
  'outlook.office.com': 'Microsoft Teams',
  'outlook.webhook.office.com': 'Microsoft Teams',
  'api.sendgrid.com': 'SendGrid',
  'api.twilio.com': 'Twilio',
  'api.mailgun.net': 'Mailgun',
  'api.eu.mailgun.net': 'Mailgun',
  'api.postmarkapp.com': 'Postmark',
  'mandrillapp.com': 'Mailchimp',
  'api.resend.com': 'Resend',
  'api.brevo.com': 'Brevo',
  'api.sparkpost.com': 'SparkPost',
  'api.stripe.com': 'Stripe',
  'api.hubapi.com': 'HubSpot',
  'api.intercom.io': 'Intercom',
  'api.airtable.com': 'Airtable',
  'api.notion.com': 'Notion',
  'api.trello.com': 'Trello',
  'api.linear.app': 'Linear',
  'app.asana.com': 'Asana',
  'api.github.com': 'GitHub',
  'api.monday.com': 'monday.com',
  'events.pagerduty.com': 'PagerDuty',
  'api.opsgenie.com': 'Opsgenie',
  'api.pushover.net': 'Pushover',
  'exp.host': 'Expo',
  'fcm.googleapis.com': 'Firebase Cloud Messaging',
  'onesignal.com': 'OneSignal',
  'api.onesignal.com': 'OneSignal',
  'api.segment.io': 'Segment',
  'api.customer.io': 'Customer.io',
  'track.customer.io': 'Customer.io',
  'a.klaviyo.com': 'Klaviyo',
  'www.google-analytics.com': 'Google Analytics',
  'api.mixpanel.com': 'Mixpanel',
  'api2.amplitude.com': 'Amplitude',
  'app.posthog.com': 'PostHog',
  'us.i.posthog.com': 'PostHog',
  'http-intake.logs.datadoghq.com': 'Datadog',
  'api.datadoghq.com': 'Datadog',
  'log-api.newrelic.com': 'New Relic',
  'api.honeycomb.io': 'Honeycomb',
  'in.logtail.com': 'Better Stack',
  'logs-01.loggly.com': 'Loggly',
  'sheets.googleapis.com': 'Google Sheets',
  'webhook.site': 'a web hook catcher',
  'requestbin.com': 'a web hook catcher',
  'httpbin.org': 'an echo service',
};

/** Ends of hosts of which every customer has an own one. */
export const thirdPartyDomains: Readonly<Record<string, string>> = {
  '.webhook.office.com': 'Microsoft Teams',
  '.zendesk.com': 'Zendesk',
  '.freshdesk.com': 'Freshdesk',
  '.atlassian.net': 'Jira',
  '.my.salesforce.com': 'Salesforce',
  '.salesforce.com': 'Salesforce',
  '.api.mailchimp.com': 'Mailchimp',
  '.service-now.com': 'ServiceNow',
  '.m.pipedream.net': 'Pipedream',
  '.ngrok.io': 'a tunnel of ngrok',
  '.ngrok-free.app': 'a tunnel of ngrok',
  '.ingest.sentry.io': 'Sentry',
  '.ingest.us.sentry.io': 'Sentry',
};
