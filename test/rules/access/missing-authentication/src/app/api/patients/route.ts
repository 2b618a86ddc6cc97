export async function GET(req: Request) {
  const session = await getServerSession(authOptions);
  if (!session) return new Response(null, { status: 401 });
  return Response.json(await prisma.patient.findMany());
}
export async function POST(req: Request) {
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
  return Response.json(await prisma.patient.create({ data: await req.json() }));
}
