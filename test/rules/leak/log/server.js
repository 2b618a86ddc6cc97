export function listen(url) {
  morgan.token('body', (req) => JSON.stringify(req.body));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
  mongoose.set('debug', true);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
  const db = new Sequelize(url, { logging: false, logQueryParameters: true });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
  morgan.token('id', (req) => req.id);
}
