export const subjects = [{ subjectId: 'S-041', age: 97 }, { subjectId: 'S-042', age: 61 }];
export const eligibility = { minAge: 18, maxAge: 99 };
export const cacheControl = { maxAge: 31536000, age: 600 };
export const ageBuckets = [90, 95, 100];
export const logRotation = { maxAgeDays: 91 };
