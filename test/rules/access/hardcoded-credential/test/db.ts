connect({ host: 'db', password: 'Linen-Closet-3847' });
