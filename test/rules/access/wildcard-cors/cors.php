<?php
return ['paths' => ['api/*'], 'allowed_origins' => ['*'], 'supports_credentials' => true];
//                                                 ^^^^^ access/wildcard-cors
