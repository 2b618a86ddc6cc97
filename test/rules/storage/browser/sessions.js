app.use(session({ secret, cookie: { secure: false } }));
//                                  ^^^^^^^^^^^^^ storage/browser
app.use(session({ secret, cookie: { secure: true, httpOnly: false } }));
//                                                ^^^^^^^^^^^^^^^ storage/browser
app.use(session({ secret, cookie: { secure: true, httpOnly: true } }));
function login(req, res) {
  res.cookie('session', issue(req), { secure: false });
//                                    ^^^^^^^^^^^^^ storage/browser
  res.cookie('access_token', issue(req));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
  res.cookie('access_token', '', { maxAge: 0 });
  res.cookie('XSRF-TOKEN', forgery(req), { httpOnly: false });
  res.cookie('theme', 'dark', { secure: false });
  res.cookie('session', issue(req), options);
  res.cookie('session', issue(req), { secure: true, httpOnly: true, sameSite: 'lax' });
}
