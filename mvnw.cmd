@echo off
rem Finds a Maven and runs it: the pinned version if it is unpacked or can be downloaded, else the one on the PATH.
setlocal
set "BASE=%~dp0"
for /f "usebackq tokens=1,* delims==" %%a in ("%BASE%.mvn\wrapper\maven-wrapper.properties") do set "MVNW_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_HOME=%MAVEN_USER_HOME%\wrapper\dists\zaijiuye-maven-%MVNW_mavenVersion%"
if exist "%MVNW_HOME%\bin\mvn.cmd" goto pinned
if not defined MVNW_REPOURL goto path

powershell -NoProfile -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid()); New-Item -ItemType Directory $work | Out-Null;" ^
  "$zip = Join-Path $work 'maven.zip';" ^
  "Invoke-WebRequest -UseBasicParsing -Uri ($env:MVNW_REPOURL.TrimEnd('/') + '/' + $env:MVNW_distributionPath) -OutFile $zip;" ^
  "if ((Get-FileHash $zip -Algorithm SHA512).Hash -ne $env:MVNW_distributionSha512Sum) { throw 'mvnw: wrong checksum' };" ^
  "Expand-Archive $zip $work;" ^
  "New-Item -ItemType Directory -Force (Split-Path $env:MVNW_HOME) | Out-Null;" ^
  "Move-Item (Join-Path $work ('apache-maven-' + $env:MVNW_mavenVersion)) $env:MVNW_HOME; Remove-Item -Recurse $work"
if errorlevel 1 exit /b 1

:pinned
call "%MVNW_HOME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:path
where mvn >nul 2>nul
if errorlevel 1 goto none
call mvn %*
exit /b %ERRORLEVEL%

:none
echo mvnw: no Maven found. Install Maven 3.8.6 or newer on the PATH, or set MVNW_REPOURL to the address of your Maven repository. 1>&2
exit /b 1
