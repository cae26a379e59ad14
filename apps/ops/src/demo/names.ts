/** Given names as they are common, family names that nobody has. */
export const somaliGiven = ['Amina', 'Hodan', 'Ayaan', 'Fadumo', 'Yusuf', 'Liban', 'Abdi', 'Khadra', 'Sahra', 'Mahad'];
export const otherGiven = [
  'Dean',
  'Chloe',
  'Marcus',
  'Tanya',
  'Jo',
  'Ravi',
  'Elena',
  'Tunde',
  'Grace',
  'Piotr',
  'Leah',
  'Sam',
];
export const families = [
  ...['Inventowe', 'Madeuple', 'Fictman', 'Exampley', 'Pretendo', 'Storyday', 'Fableson', 'Mythbury'],
  ...['Talewell', 'Yarnsby', 'Legendale', 'Romancer', 'Dreamley', 'Novelson', 'Sketchley', 'Placehold'],
];

export const employers = [
  ...['Invented Bakery', 'Madeup Cleaning', 'Example Logistics', 'Pretend Care Homes', 'Storyline Hotels'],
  ...['Fable Foods', 'Placeholder Retail', 'Mythical Couriers'],
];
