export default async function routes(fastify, opts) {
  fastify.get('/patients/:id', { preHandler: [fastify.authenticate] }, async (req) => patients.get(req.params.id));
  fastify.get('/patients/:id/labs', async (req) => labs.get(req.params.id));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
}
