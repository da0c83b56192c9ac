# docker build -t sscild . && docker run --rm -p 8080:8080 sscild   then open http://localhost:8080
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/SScIld.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# What must outlive the container; the keys that protect a browser's session are kept below HOME.
RUN mkdir /data-store && chown "$APP_UID" /data-store
ENV HOME=/data-store
VOLUME /data-store
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "SScIld.Web.dll"]
