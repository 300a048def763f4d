import type { Handler } from './exchange';
import type { RequestHead } from './localRequest';
import { RequestError } from './requestError';
import { routes } from './routes';

/** @throws RequestError 404 PAGE_NOT_FOUND, 405 METHOD_NOT_ALLOWED */
export function findHandler({ path, method }: RequestHead): Handler {
  const route = routes.get(path);
  if (route === undefined) throw new RequestError(404, 'PAGE_NOT_FOUND', `The page you are looking for cannot be found: ${path}`);
  if ('any' in route) return route.any;
  const handler = method === 'POST' ? route.POST : method === 'GET' || method === 'HEAD' ? route.GET : undefined;
  if (handler !== undefined) return handler;
  const allowed = [route.GET && 'GET, HEAD', route.POST && 'POST'].filter(Boolean).join(', ');
  throw new RequestError(405, 'METHOD_NOT_ALLOWED', `${path} takes ${allowed}.`, { Allow: allowed });
}
