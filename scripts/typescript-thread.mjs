// Lets a thread run TypeScript from its source, in development and tests: loaders do not reach threads by themselves.
import { register } from "tsx/esm/api";

register();
