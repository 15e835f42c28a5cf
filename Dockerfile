# syntax=docker/dockerfile:1
FROM rust:1.95-slim-bookworm AS build
# aws-lc and SQLite are built from C sources that their crates bring along
RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ make cmake libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src

# dependencies first: they are built again only when a manifest changes (a bench that a manifest names must be there)
COPY Cargo.toml Cargo.lock ./
COPY entity/Cargo.toml entity/Cargo.toml
COPY migration/Cargo.toml migration/Cargo.toml
COPY bench/Cargo.toml bench/Cargo.toml
RUN mkdir -p src benches entity/src migration/src bench/src \
    && echo 'fn main() {}' | tee src/main.rs bench/src/main.rs benches/issuing.rs > benches/rounds.rs \
    && touch src/lib.rs entity/src/lib.rs migration/src/lib.rs \
    && cargo build --release --locked \
    && rm -rf src entity/src migration/src bench/src

COPY . .
# newer than the stand-ins above, so that cargo sees the change
RUN find src entity/src migration/src -name '*.rs' -exec touch {} + && cargo build --release --locked

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
VOLUME /var/lib/kiennghi
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=3 CMD ["kiennghi", "healthcheck"]
ENTRYPOINT ["kiennghi"]
CMD ["serve"]
