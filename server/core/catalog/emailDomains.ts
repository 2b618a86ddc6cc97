/** Domains that can never be registered: RFC 2606 (1999), RFC 6761 (2013), RFC 6762 (.local), RFC 8375, ICANN .internal (2024). */
export const reservedDomains: readonly string[] = [
  'example.com',
  'example.net',
  'example.org',
  'example.edu',
  'example',
  'test',
  'invalid',
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'onion',
  'alt',
  'lan',
  'corp',
  'home',
  'intranet',
  'localdomain',
];

/** Registered domains that people type when any will do. They belong to somebody, but to no patient. */
export const fakeDomains: ReadonlySet<string> = new Set(
  (
    'test.com test.org test.net test.de foo.com foo.bar bar.com baz.com foobar.com acme.com acme.org acme.io abc.com xyz.com ' +
    'domain.com domain.org domain.tld yourdomain.com mydomain.com company.com yourcompany.com mycompany.com email.tld ' +
    'yours.com yourmail.com youremail.com sample.com fake.com dummy.com somewhere.com nowhere.com mailinator.com contoso.com fabrikam.com northwind.com ' +
    'example.co example.io example.co.uk example.de example.fr a.com b.com c.com x.com y.com z.com site.com website.com ' +
    'host.com server.com hostname.com placeholder.com asdf.com qwerty.com noreply.com users.noreply.github.com tempuri.org'
  ).split(' '),
);

/** Mailboxes of a role (RFC 2142, 1997, and common use): they reach an organisation. */
export const roleMailboxes: ReadonlySet<string> = new Set(
  (
    'abuse account accounting accounts admin administrator ads alerts all api app apply appointments apps auth automation ' +
    'billing board bookings bot bots bugs build builds business careers ci claims clinic community compliance conduct ' +
    'contact contactus contracts copyright customercare customerservice customersupport cs data deploy dev developer ' +
    'developers devnull devops devs dns do-not-reply docs donotreply ebilling editor education email engineering ' +
    'enquiries enquiry errors events everyone exports faq feedback finance frontdesk ftp general git github gitlab ' +
    'hello help helpdesk hg hi hostmaster hr hq info information infra inquiries intake integrations it jenkins jira jobs ' +
    'lab legal licensing list listserv mail mailer mailer-daemon mailbot maintainer maintainers management manager ' +
    'marketing me media medicalrecords members membership monitoring net network news newsletter no-reply no_reply noc ' +
    'nobody noreply notices notification notifications notify office opensource operations ops order orders partner ' +
    'partners payments payroll pharmacy phish phishing portal postmaster pr press privacy product projects ' +
    'purchasing qa receipts reception records recruiting referrals referral refunds registration registrar release ' +
    'releases reply report reports research returns robot root sales scheduling secretary secure security sec service services ' +
    'settings shop site smtp spam staff status store studio submissions subscribe support survey svc sys sysadmin ' +
    'system tac team tech tech-support telehealth uucp unsubscribe update updates usenet users validation verify vip ' +
    'web webadmin webmaster welcome www'
  ).split(' '),
);

/** Local parts that stand for any person. */
export const fakeMailboxes: ReadonlySet<string> = new Set(
  (
    'test tests tester testing test.user testuser test1 test2 test123 user user1 user2 username user.name user_name ' +
    'foo bar baz foobar example sample dummy fake mock someone somebody anyone nobody person name your.name yourname ' +
    'your.email youremail your-email your_email my.email myemail you email mail address first.last firstname.lastname ' +
    'firstlast john.doe johndoe john_doe jdoe j.doe jane.doe janedoe jane_doe jane john joe joe.bloggs john.smith ' +
    'johnsmith jane.smith alice bob carol dave eve mallory max.mustermann patient patient1 a b c x y z aa abc xyz asdf ' +
    'qwerty me placeholder demo anonymous'
  ).split(' '),
);

/**
 * Endings that look like a top-level domain but are file types or units of a service manager: `icon@2x.png`,
 * `getty@tty1.service`.
 */
export const fileEndings: ReadonlySet<string> = new Set(
  (
    'png jpg jpeg gif svg webp avif ico bmp tif tiff css scss less js jsx mjs cjs ts tsx json html htm xml yml yaml toml ' +
    'txt log csv php exe dll jar class war gz tgz bz2 lock map service socket timer target mount slice scope path swap'
  ).split(' '),
);

/** Providers of personal mailboxes. */
export const personalProviders: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com aol.com ' +
    'icloud.com me.com mac.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net charter.net cox.net ' +
    'earthlink.net juno.com optonline.net frontier.com windstream.net protonmail.com proton.me pm.me gmx.com gmx.net ' +
    'mail.com fastmail.com hey.com zoho.com tutanota.com yandex.com'
  ).split(' '),
);
