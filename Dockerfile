FROM rust:1.95-slim-bookworm AS manifests
WORKDIR /src
COPY . .
# Keeps the manifests of all members, and an empty root file for each of their targets, because cargo refuses a manifest
# without them. The result changes only when a manifest is edited, or a manifest or root file is added or removed.
RUN find . -type f ! -name Cargo.toml ! -name Cargo.lock ! -name build.rs ! -path '*/src/lib.rs' ! -path '*/src/main.rs' \
        ! -path '*/src/bin/*.rs' ! -path '*/benches/*.rs' ! -path '*/examples/*.rs' ! -path '*/tests/*.rs' -delete \
    && find . -name '*.rs' | while read -r root; do echo 'fn main() {}' > "$root"; done \
    && find . -type d -empty -delete

FROM rust:1.95-slim-bookworm AS build
# aws-lc and SQLite are built from C sources included in their crates
RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ make cmake libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# dependencies first: this layer is built again only when the result of the stage above changes
COPY --from=manifests /src ./
RUN cargo build --release --locked --package kiennghi
COPY . .
# makes the files newer than the empty ones above, so that cargo sees the change
RUN find . -name '*.rs' ! -path './target/*' -exec touch {} + && cargo build --release --locked --package kiennghi

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin kiennghi \
    && install -d -o kiennghi -g kiennghi /var/lib/kiennghi
COPY --from=build /src/target/release/kiennghi /usr/local/bin/kiennghi
USER 10001
WORKDIR /var/lib/kiennghi
ENV KIENNGHI_LISTEN=0.0.0.0:8080 \
    KIENNGHI_DATA_DIR=/var/lib/kiennghi/data \
    KIENNGHI_LOG_FORMAT=json
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=3 CMD ["kiennghi", "healthcheck"]
ENTRYPOINT ["kiennghi"]
CMD ["serve"]
