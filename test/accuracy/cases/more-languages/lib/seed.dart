final patient = Patient(name: 'Evander Achterberg-Osei', birthDate: DateTime(1962, 4, 30), phone: '423-870-4412');
const placeholder = Patient(name: 'Your name', birthDate: null, phone: '(000) 000-0000');
