# One image for every process of the production shape; docker-compose.yml says which main.ts each container runs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /hydrograph
COPY . .
RUN npm ci --omit=optional --include=dev \
 && (cd frontend && node ../node_modules/vite/bin/vite.js build) \
 && npm prune --omit=dev --omit=optional && rm -rf node_modules/.cache

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /hydrograph
COPY --from=build --chown=node:node /hydrograph .
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Overridden by each service; node directly, never npm, so that signals reach it.
CMD ["node", "router/edge/main.ts"]
