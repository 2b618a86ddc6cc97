<?php
setcookie('session', $token, 0, '/', '', false, true);
//                                       ^^^^^ storage/browser
setcookie('session', $token, 0, '/', '', true, true);
ini_set('session.cookie_secure', '0');
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
session_set_cookie_params(['secure' => false]);
//                                     ^^^^^ storage/browser
session_set_cookie_params(['secure' => true, 'httponly' => true]);
