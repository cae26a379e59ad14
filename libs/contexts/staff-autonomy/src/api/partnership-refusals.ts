export const dates = ['staff-autonomy/in-the-future', 'staff-autonomy/out-of-order'];
export const notFound = ['staff-autonomy/partnership-not-found'];
export const inError = 'staff-autonomy/entered-in-error';
export const over = [inError, 'staff-autonomy/partnership-over'];
