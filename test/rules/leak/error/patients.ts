export async function patients(req: Request, res: Response) {
  try {
    res.json(await loadPatients(req.query.ward));
  } catch (err) {
    res.status(500).json({ error: err.stack });
//  ^^^^^^^^^^^^^^^^^^^^ leak/error
    res.status(500).json({ error: 'The patients could not be loaded.' });
  }
}
