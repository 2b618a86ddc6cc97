export const PROMO = { code: 'SUMMER-2025', start: '2025-06-01', end: '2025-08-31', percent: 15 };
export const store = { name: 'Lindholm & Sons', phone: '1-800-555-0177', address: '1 Market Plaza', hours: '09:00-18:00' };
export const demoUser = { name: 'Alice Example', email: 'alice@example.com', phone: '555-0100', zip: '00000' };
export const products = [{ sku: '412-68-A9031', name: 'Jackson guitar', price: 899.95 }, { sku: 'WV-4471', name: 'Madison chair', price: 120 }];
export const shipping = { maxAgeDays: 91, weight: 97, orderDate: '2025-03-04' };
export const testCard = '4111 1111 1111 1111';
