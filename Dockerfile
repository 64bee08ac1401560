# The program alone, in a small image:
#
#   docker build --tag tweetal .
#   docker run --rm --volume "$PWD:/work" tweetal check post.html

FROM swift:6.3-noble AS build
WORKDIR /tweetal
# Before the sources, so that a change of these does not fetch and install everything again.
COPY setup.sh Package.swift ./
# A static Foundation is linked with libcurl, which the server of `report --serve` brings along and does not use.
RUN ./setup.sh && apt-get update \
  && apt-get install --yes --no-install-recommends libcurl4-openssl-dev \
  && swift package resolve
COPY . .
RUN swift build --configuration release --product tweetal --static-swift-stdlib -Xlinker -s \
  && install -D --target-directory /out \
    "$(swift build --configuration release --static-swift-stdlib --show-bin-path)/tweetal"

# The same distribution as above: libxml2 and libcurl must be those that were linked with.
FROM ubuntu:noble
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libcurl4 libxml2 git \
  && rm -rf /var/lib/apt/lists/*
# For check --changed-since: the folder that is mounted belongs to another user than the one below.
RUN git config --system safe.directory /work
COPY --from=build /out/tweetal /usr/local/bin/tweetal
# nobody; where the program is to write files, name another: --user "$(id -u):$(id -g)"
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["tweetal"]
CMD ["--help"]
