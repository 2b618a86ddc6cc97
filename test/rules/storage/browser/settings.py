SESSION_COOKIE_SECURE = False
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
SESSION_COOKIE_HTTPONLY = False
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
CSRF_COOKIE_HTTPONLY = False
SESSION_COOKIE_SAMESITE = 'Lax'


app.config['SESSION_COOKIE_SECURE'] = False
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
app.config['SESSION_COOKIE_SECURE'] = True
def login(response, token):
    response.set_cookie('session', token, secure=False)
#                                         ^^^^^^^^^^^^ storage/browser
    response.set_cookie('session', token, secure=True, httponly=True)
    response.set_cookie('session', token)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
