import fastifyCors from '@fastify/cors';
import cors from 'cors';

app.use(cors());
//      ^^^^^^ access/wildcard-cors
app.use(cors({ credentials: true }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
const corsOptions = { origin: true, credentials: true };
//                    ^^^^^^^^^^^^ access/wildcard-cors
app.use(cors(corsOptions));
app.use(cors({ origin: /.*/ }));
//             ^^^^^^^^^^^^ access/wildcard-cors
app.use(cors({ origin: (origin, callback) => callback(null, true) }));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
app.use(cors({ origin: ['https://portal.example.org'], credentials: true }));
app.use(
  cors({
    origin: (origin, callback) => {
      if (allowed.includes(origin)) callback(null, true);
      else callback(new Error('no'));
    },
  }),
);
fastify.register(fastifyCors);
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
fastify.register(fastifyCors, { origin: 'https://portal.example.org' });
const nest = NestFactory.create(AppModule, { cors: true });
//                                           ^^^^^^^^^^ access/wildcard-cors
nest.enableCors();
^^^^^^^^^^^^^^^^^ access/wildcard-cors
nest.enableCors({ origin: process.env.ORIGIN });
export function reflect(req, res) {
  res.header('Access-Control-Allow-Origin', req.headers.origin);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
}
export function chosen(req, res) {
  if (allowed.includes(req.headers.origin)) res.header('Access-Control-Allow-Origin', req.headers.origin);
}
