; The installer for Windows: for one user, without elevation. Run by tools/windows-installer, which
; defines VERSION, NUMBERS (four of them, of the version), FOLDER (the frozen folder), and the files
; LICENSE, ICON and OUTPUT, and TARGET (the stub).
;
;   setup.exe                          asks, and shows what it does
;   setup.exe /S [/D=C:\folder]        asks and shows nothing; /D comes last, without quotes
;   uninstall.exe /S [/SETTINGS]       the same; /SETTINGS removes connections and settings too
;
; Exit status of the installer: 0 done; 1 cancelled by the person; 2 nothing was changed: a window is
; still open, or the folder has other files or can't be written. The uninstaller copies itself and
; returns at once, as all by NSIS do.

Unicode true
Target ${TARGET}
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
CRCCheck on

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh

!define NAME "Cognito Desk"
!define PUBLISHER "Cognito Desk contributors"
!define WINDOW "cognito-desk-window.exe"
!define CONSOLE "cognito-desk.exe"
!define TYPE "CognitoDesk.Connection"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
; Beside $INSTDIR, and deleted when they are there: by names that no other folder has.
!define BEFORE "$INSTDIR.cognito-desk-old"
!define AFTER "$INSTDIR.cognito-desk-new"
!define NOT_CHANGED 2
!define ASSOCIATIONS_CHANGED 0x08000000

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}, MIT License"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_TEXT "$(START)"
!insertmacro MUI_PAGE_FINISH
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(WHAT_TO_REMOVE)"
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString WELCOME ${LANG_ENGLISH} "Cognito Desk ${VERSION} will be installed for you alone, in $INSTDIR. No administrator is needed.$\r$\n$\r$\nIf an older version is installed, it is replaced: open windows are asked to quit. Connections, settings and kept sessions stay."
LangString WELCOME ${LANG_GERMAN} "Cognito Desk ${VERSION} wird nur für Sie installiert, in $INSTDIR. Administratorrechte sind nicht nötig.$\r$\n$\r$\nEine ältere Version wird ersetzt: Offene Fenster werden gebeten, sich zu beenden. Verbindungen, Einstellungen und gespeicherte Anmeldungen bleiben."
LangString START ${LANG_ENGLISH} "Start Cognito Desk"
LangString START ${LANG_GERMAN} "Cognito Desk starten"
LangString STILL_OPEN ${LANG_ENGLISH} "Cognito Desk is still running. Quit all of its windows, then try again."
LangString STILL_OPEN ${LANG_GERMAN} "Cognito Desk läuft noch. Beenden Sie alle Fenster und versuchen Sie es dann erneut."
LangString FOREIGN ${LANG_ENGLISH} "There are other files in $INSTDIR. Nothing was changed. Choose another folder with /D=."
LangString FOREIGN ${LANG_GERMAN} "In $INSTDIR liegen andere Dateien. Nichts wurde geändert. Wählen Sie mit /D= einen anderen Ordner."
LangString NOT_WRITTEN ${LANG_ENGLISH} "The files could not be written to $INSTDIR. What was installed before is still there."
LangString NOT_WRITTEN ${LANG_GERMAN} "Die Dateien konnten nicht nach $INSTDIR geschrieben werden. Was vorher installiert war, ist noch da."
LangString CONNECTION ${LANG_ENGLISH} "Cognito Desk connection"
LangString CONNECTION ${LANG_GERMAN} "Cognito-Desk-Verbindung"
LangString WHAT_TO_REMOVE ${LANG_ENGLISH} "The program and all kept sessions are removed from this computer. Choose whether your connections and settings are removed too."
LangString WHAT_TO_REMOVE ${LANG_GERMAN} "Das Programm und alle gespeicherten Anmeldungen werden von diesem Computer entfernt. Wählen Sie, ob auch Ihre Verbindungen und Einstellungen entfernt werden."
LangString THE_PROGRAM ${LANG_ENGLISH} "Program and kept sessions"
LangString THE_PROGRAM ${LANG_GERMAN} "Programm und gespeicherte Anmeldungen"
LangString SETTINGS ${LANG_ENGLISH} "Connections and settings"
LangString SETTINGS ${LANG_GERMAN} "Verbindungen und Einstellungen"

; Says why nothing is changed, and ends.
!macro refuse reason
    MessageBox MB_OK|MB_ICONSTOP "${reason}" /SD IDOK
    SetErrorLevel ${NOT_CHANGED}
    Quit
!macroend

; Asks whether to try again; if not, ends. `again` is the label to go on from.
!macro still_open again
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY ${again}
    RMDir /r "${AFTER}"
    SetErrorLevel ${NOT_CHANGED}
    Quit
!macroend

; Goes on once no window is open.
!macro quit_windows
    !define AGAIN "again_${__LINE__}"
    ${AGAIN}:
    ${If} ${FileExists} "$INSTDIR\${WINDOW}"
        ExecWait '"$INSTDIR\${WINDOW}" quit' $0
        ${If} $0 <> 0
            !insertmacro still_open ${AGAIN}
        ${EndIf}
    ${EndIf}
    !undef AGAIN
!macroend

; Takes $INSTDIR out of the way, as BEFORE. Windows refuses that while any file in it is in
; use, such as by a practice pool or a call of `token`: never half of it goes.
!macro move_away
    !define AGAIN "again_${__LINE__}"
    ${AGAIN}:
    ${If} ${FileExists} "$INSTDIR\*.*"
        RMDir /r "${BEFORE}"
        ClearErrors
        Rename "$INSTDIR" "${BEFORE}"
        ${If} ${Errors}
            !insertmacro still_open ${AGAIN}
        ${EndIf}
    ${EndIf}
    !undef AGAIN
!macroend

Function .onInit
    ${IfNot} ${RunningX64}
        SetErrorLevel ${NOT_CHANGED}
        Quit
    ${EndIf}
    SetShellVarContext current
FunctionEnd

Section
    SetShellVarContext current
    ${If} ${FileExists} "$INSTDIR\*.*"
    ${AndIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
        !insertmacro refuse "$(FOREIGN)"
    ${EndIf}

    ; Written whole beside what is there, then put in its place: never half of each.
    RMDir /r "${AFTER}"
    ClearErrors
    SetOutPath "${AFTER}"
    File /r "${FOLDER}\*.*"
    File "/oname=LICENSE.txt" "${LICENSE}"
    WriteUninstaller "${AFTER}\uninstall.exe"
    SetOutPath "$TEMP" ; or the folder would be in use
    ${If} ${Errors}
        RMDir /r "${AFTER}"
        !insertmacro refuse "$(NOT_WRITTEN)"
    ${EndIf}
    !insertmacro quit_windows
    !insertmacro move_away
    ClearErrors
    Rename "${AFTER}" "$INSTDIR"
    ${If} ${Errors}
        Rename "${BEFORE}" "$INSTDIR"
        RMDir /r "${AFTER}"
        !insertmacro refuse "$(NOT_WRITTEN)"
    ${EndIf}
    RMDir /r "${BEFORE}"

    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"

    WriteRegStr HKCU "${CLASSES}\.cognito-desk" "" "${TYPE}"
    WriteRegStr HKCU "${CLASSES}\.cognito-desk\OpenWithProgids" "${TYPE}" ""
    WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "$(CONNECTION)"
    WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
    WriteRegStr HKCU "${CLASSES}\cognito-desk" "" "URL:$(CONNECTION)"
    WriteRegStr HKCU "${CLASSES}\cognito-desk" "URL Protocol" ""
    WriteRegStr HKCU "${CLASSES}\cognito-desk\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\cognito-desk\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
    System::Call 'shell32::SHChangeNotify(i ${ASSOCIATIONS_CHANGED}, i 0, p 0, p 0)'

    ; So that Windows+R and `start` find them by their names.
    WriteRegStr HKCU "${APP_PATHS}\${CONSOLE}" "" "$INSTDIR\${CONSOLE}"
    WriteRegStr HKCU "${APP_PATHS}\${WINDOW}" "" "$INSTDIR\${WINDOW}"

    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "un.$(THE_PROGRAM)" program
    SectionIn RO
    SetShellVarContext current
    SetOutPath "$TEMP"
    ${IfNot} ${FileExists} "$INSTDIR\${WINDOW}"
        !insertmacro refuse "$(NOT_WRITTEN)"
    ${EndIf}
    !insertmacro quit_windows ; one that is open would keep its session anew
    ExecWait '"$INSTDIR\${WINDOW}" forget' $0
    !insertmacro move_away
    RMDir /r "${BEFORE}"
    RMDir "$INSTDIR"

    Delete "$SMPROGRAMS\${NAME}.lnk"
    ; The extension may be another program's by now.
    ReadRegStr $0 HKCU "${CLASSES}\.cognito-desk" ""
    ${If} $0 == "${TYPE}"
        DeleteRegKey HKCU "${CLASSES}\.cognito-desk"
    ${EndIf}
    DeleteRegKey HKCU "${CLASSES}\${TYPE}"
    DeleteRegKey HKCU "${CLASSES}\cognito-desk"
    DeleteRegKey HKCU "${APP_PATHS}\${CONSOLE}"
    DeleteRegKey HKCU "${APP_PATHS}\${WINDOW}"
    DeleteRegKey HKCU "${UNINSTALL}"
    System::Call 'shell32::SHChangeNotify(i ${ASSOCIATIONS_CHANGED}, i 0, p 0, p 0)'

    RMDir /r "$LOCALAPPDATA\cognito-desk\vault"
    RMDir /r "$LOCALAPPDATA\cognito-desk\Logs"
    RMDir /r "$LOCALAPPDATA\cognito-desk\run"
    RMDir "$LOCALAPPDATA\cognito-desk" ; if nothing is left in it
SectionEnd

Section /o "un.$(SETTINGS)" settings
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\cognito-desk"
SectionEnd

Function un.onInit
    SetShellVarContext current
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/SETTINGS" $1
    ${IfNot} ${Errors}
        SectionGetFlags ${settings} $1
        IntOp $1 $1 | ${SF_SELECTED}
        SectionSetFlags ${settings} $1
    ${EndIf}
FunctionEnd
