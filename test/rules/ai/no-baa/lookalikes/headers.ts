export const allowedHosts = ['https://api.openai.com', 'https://api.groq.com'];

export const headers = {
  'Content-Security-Policy': "connect-src 'self' https://api.openai.com",
};

export const isAllowed = (target: string) => allowedHosts.includes(target);
