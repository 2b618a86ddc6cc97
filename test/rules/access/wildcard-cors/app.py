from flask_cors import CORS

CORS(app)
^^^^^^^^^ access/wildcard-cors
CORS(app, origins="*")
#         ^^^^^^^^^^^ access/wildcard-cors
CORS(app, origins=["https://portal.example.org"])
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
#                                  ^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
api.add_middleware(CORSMiddleware, allow_origins=["https://portal.example.org"])
CORS_ALLOW_ALL_ORIGINS = True
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
