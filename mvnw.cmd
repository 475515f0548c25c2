@echo off
rem Runs Maven: the one on PATH when it is new enough, else the version named in .mvn\wrapper\maven-wrapper.properties,
rem fetched from Apache's archive, checked against its SHA-512 and kept under %USERPROFILE%\.m2\wrapper\dists.
setlocal
set "HERE=%~dp0"
for /f "usebackq delims=" %%i in (`powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$p = @{}; Get-Content '%HERE%.mvn\wrapper\maven-wrapper.properties' | ForEach-Object { $k, $v = $_ -split '=', 2; $p[$k] = $v };" ^
  "$mvn = Get-Command mvn -ErrorAction SilentlyContinue;" ^
  "if ($mvn) { $line = (& mvn -v | Select-Object -First 1); if ($line -match 'Apache Maven\D*([0-9.]+)') { if ([version]$Matches[1] -ge [version]$p.minimumMavenVersion) { $mvn.Source; exit } } };" ^
  "$v = $p.mavenVersion; $user = $env:MAVEN_USER_HOME; if (-not $user) { $user = Join-Path $env:USERPROFILE '.m2' };" ^
  "$dists = Join-Path $user 'wrapper\dists'; $home_ = Join-Path $dists ('apache-maven-' + $v); $cmd = Join-Path $home_ 'bin\mvn.cmd';" ^
  "if (-not (Test-Path $cmd)) { New-Item -ItemType Directory -Force $dists | Out-Null; $base = $env:MVNW_REPOURL; if (-not $base) { $base = 'https://archive.apache.org/dist/maven/maven-3' };" ^
  "$zip = Join-Path $dists 'maven.zip'; Invoke-WebRequest -UseBasicParsing ($base + '/' + $v + '/binaries/apache-maven-' + $v + '-bin.zip') -OutFile $zip;" ^
  "if ((Get-FileHash $zip -Algorithm SHA512).Hash -ne $p.zipSha512) { Remove-Item $zip; exit 1 }; Expand-Archive $zip $dists -Force; Remove-Item $zip }; $cmd"`) do set "MVN=%%i"
if not defined MVN (
  echo Maven could not be found or fetched; nothing was run.
  exit /b 1
)
call "%MVN%" -f "%HERE%pom.xml" %*
