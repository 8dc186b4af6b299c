export const DATABASE_NAME = 'yakuho';
