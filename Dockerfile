# Parley without a database: Neo4j runs beside it (docker-compose.yml).
FROM node:20-bookworm-slim AS build
WORKDIR /parley
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /parley
ENV NODE_ENV=production
COPY --from=build /parley/package.json ./
COPY --from=build /parley/node_modules ./node_modules
COPY --from=build /parley/dist ./dist
COPY --from=build /parley/seed/datasets ./seed/datasets
COPY --from=build /parley/seed/import/tables ./seed/import/tables
COPY --from=build /parley/seed/import/mappings ./seed/import/mappings
COPY --from=build /parley/render/interactive ./render/interactive
COPY --from=build /parley/server/docs-page ./server/docs-page
USER node
EXPOSE 3000
CMD ["node", "dist/program/parley.cjs", "serve"]
